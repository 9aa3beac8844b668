import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CSSProperties } from 'react';
import { Button } from '../controls/Button.tsx';
import { DemoSwitch } from '../demo/DemoSwitch.tsx';
import { Icon } from '../icon/Icon.tsx';
import { icons } from '../icon/icons.ts';
import { Avatar } from './Avatar.tsx';
import { Badge } from './Badge.tsx';
import { Banner } from './Banner.tsx';
import { Countdown } from './Countdown.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Kbd } from './Kbd.tsx';
import { Spinner } from './Spinner.tsx';

const meta: Meta = { title: 'Primitives/Feedback' };
export default meta;
type Story = StoryObj;

const row: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'center' };

export const BadgesAndAvatars: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 18 }}>
      <div style={row}>
        <Badge>Draft</Badge>
        <Badge tone="accent" icon="bot">
          Bot
        </Badge>
        <Badge tone="person" icon="user">
          Person
        </Badge>
        <Badge tone="green" dot>
          Calm
        </Badge>
        <Badge tone="yellow" dot>
          Mildly frustrated
        </Badge>
        <Badge tone="orange" dot>
          Frustrated
        </Badge>
        <Badge tone="red" dot>
          Critical
        </Badge>
      </div>
      <div style={row}>
        <Avatar name="Maya Lindqvist" size={40} />
        <Avatar name="Tom Okafor" kind="agent" size={40} status="available" />
        <Avatar name="Ines" kind="agent" status="busy" />
        <Avatar name="Assistant" kind="bot" size={40} />
        <Avatar name="Assistant" kind="bot" />
      </div>
      <div style={row}>
        <Kbd keys={['Ctrl', 'Shift', 'P']} />
        <Spinner label="Looking for someone" shown />
      </div>
    </div>
  ),
};

export const Banners: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 10, maxWidth: 560 }}>
      <Banner title="Closed today">
        The team is back tomorrow at 09:00. Customers are offered a ticket or a call.
      </Banner>
      <Banner tone="success">Every customer of this flow reaches a person, a ticket or a call.</Banner>
      <Banner tone="warning" title="No translation" action={<Button size="sm">Show</Button>}>
        Two texts exist in English only.
      </Banner>
      <Banner tone="danger" title="This flow cannot be published" onDismiss={() => undefined}>
        A customer who says no to the offer hears nothing more.
      </Banner>
    </div>
  ),
};

// A clock that stands still, so that every visit shows the same second.
const now = () => 100_000;

export const Countdowns: Story = {
  render: () => (
    <div style={row}>
      <Countdown label="Time to accept" totalSeconds={15} endsAt={112_000} now={now} size={56} />
      <Countdown label="Time to accept" totalSeconds={15} endsAt={104_000} now={now} />
      <Countdown label="Time to accept" totalSeconds={15} endsAt={102_000} now={now} size={36} />
    </div>
  ),
};

export const Nothing: Story = {
  render: () => (
    <EmptyState icon="messages-square" title="Nobody is waiting" action={<Button>Open the queue</Button>}>
      When a customer needs a person, the conversation appears here with everything that was said.
    </EmptyState>
  ),
};

export const Icons: Story = {
  render: () => (
    <ul style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: 10 }}>
      {[...Object.keys(icons), 'a name nobody drew'].map((name) => (
        <li key={name} style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          <Icon name={name} />
          {name}
        </li>
      ))}
    </ul>
  ),
};

export const SwitchOfTheDemo: Story = {
  render: () => (
    <div style={row}>
      {(['open', 'night', 'written'] as const).map((hours) => (
        <DemoSwitch
          key={hours}
          read={() => Promise.resolve({ isDemo: true, hours })}
          choose={(chosen) => Promise.resolve({ isDemo: true, hours: chosen })}
        />
      ))}
    </div>
  ),
};
