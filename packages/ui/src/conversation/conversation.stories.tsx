import type { Meta, StoryObj } from '@storybook/react-vite';
import type { SentimentState } from '@baton/handoff';
import type { ReactNode } from 'react';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Countdown } from '../feedback/Countdown.tsx';
import { ContextCard } from './ContextCard.tsx';
import { agentLines, storyContext, storyLines } from './story-context.ts';
import { Transcript } from './Transcript.tsx';

const meta: Meta = { title: 'Card/Agent card' };
export default meta;
type Story = StoryObj;

const writing = { language: 'en-GB', zone: 'Europe/Stockholm' };
const used = fn();
const quoted = fn();

function Frame({ children }: { children: ReactNode }) {
  return <div style={{ maxWidth: 760 }}>{children}</div>;
}

function card(state: SentimentState): Story {
  return {
    render: () => (
      <Frame>
        <ContextCard context={storyContext(state)} writing={writing} botName="Ada" onQuote={quoted} onUse={used} />
      </Frame>
    ),
  };
}

export const CardCalm = card('calm');
export const CardMild = card('mild');
export const CardFrustrated = card('frustrated');
export const CardVeryFrustrated = card('very-frustrated');
export const CardAngry: Story = {
  ...card('angry'),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Use in the reply: 48211' }));
    await expect(quoted).toHaveBeenCalledWith('48211');
    await expect(used).toHaveBeenCalledWith('middle');
  },
};

export const CardInAnOffer: Story = {
  render: () => (
    <Frame>
      <ContextCard
        context={storyContext('frustrated')}
        writing={writing}
        layers="offer"
        aside={<Countdown label="Time to accept" totalSeconds={15} endsAt={11_000} now={() => 0} />}
      />
    </Frame>
  ),
};

export const CardOfAnUnknown: Story = {
  render: () => {
    const known = storyContext('calm');
    return (
      <Frame>
        <ContextCard
          context={{
            ...known,
            top: { ...known.top, name: null, summary: 'The customer asks for a person and has not said what about.' },
            middle: {
              profile: { profile: {}, sources: {}, verified: false },
              orders: [],
              botActions: [],
              additions: [],
            },
            bottom: { ...known.bottom, nextSteps: [], articles: [], transcript: [] },
            evidence: [],
            trigger: null,
          }}
          writing={writing}
        />
      </Frame>
    );
  },
};

export const WholeTranscript: Story = {
  render: () => (
    <Frame>
      <Transcript
        lines={agentLines}
        earlierLines={3}
        customerName="Maya Lindqvist"
        botName="Ada"
        writing={writing}
        newIds={new Set(['line-5-customer'])}
      />
    </Frame>
  ),
};

export const KeyExchangesAlone: Story = {
  render: () => (
    <Frame>
      <Transcript lines={storyLines} customerName="Maya Lindqvist" botName="Ada" writing={writing} />
    </Frame>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('tab', { name: 'Key exchanges' }));
    await expect(canvas.queryByText(/Hello, I am Ada/)).toBeNull();
    // Asked, and asked again: both belong to the key exchanges.
    for (const asked of canvas.getAllByText('Where is the refund for my lamp?')) await expect(asked).toBeVisible();
  },
};
