import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { CSSProperties } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { IconButton } from './IconButton.tsx';
import { NumberField } from './NumberField.tsx';
import { Select } from './Select.tsx';
import { Slider } from './Slider.tsx';
import { Checkbox, Switch } from './Switch.tsx';
import { TextArea } from './TextArea.tsx';
import { TextField } from './TextField.tsx';

const meta: Meta = { title: 'Primitives/Controls' };
export default meta;
type Story = StoryObj;

const row: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'center' };
const column: CSSProperties = { display: 'grid', gap: 18, maxWidth: 340 };

export const Buttons: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 16 }}>
      <div style={row}>
        <Button variant="primary" icon="rocket">
          Publish
        </Button>
        <Button icon="play">Try it</Button>
        <Button variant="ghost">Cancel</Button>
        <Button variant="danger" icon="trash-2">
          Delete flow
        </Button>
      </div>
      <div style={row}>
        <Button variant="primary" size="sm">
          Accept
        </Button>
        <Button size="sm" iconEnd="chevron-down">
          Version 4
        </Button>
        <Button variant="primary" size="lg">
          Sign in
        </Button>
        <Button variant="primary" busy>
          Publishing
        </Button>
        <Button disabled>Nothing to undo</Button>
      </div>
      <div style={row}>
        <IconButton icon="undo-2" label="Undo" keys={['Ctrl', 'Z']} />
        <IconButton icon="redo-2" label="Redo" disabled />
        <IconButton icon="map" label="Overview" pressed />
        <IconButton icon="plus" label="Add a step" variant="secondary" />
        <IconButton icon="x" label="Close" size="sm" />
      </div>
    </div>
  ),
};

function TextInputs() {
  const [name, setName] = useState('Standard handoff');
  const [words, setWords] = useState('You are talking to a person now. I have read everything so far.');
  const [search, setSearch] = useState('');
  return (
    <div style={column}>
      <TextField label="Name" value={name} onChange={setName} hint="Shown in the list of flows." />
      <TextField
        label="Find a step"
        hideLabel
        icon="search"
        placeholder="Find a step"
        value={search}
        onChange={setSearch}
      />
      <TextField
        label="Address"
        value="desk@"
        onChange={setName}
        error="This is not an email address. Write it in full, such as desk@example.com."
      />
      <TextField label="Identifier" value="flow-4821" onChange={setName} disabled />
      <TextArea label="What the customer hears" value={words} onChange={setWords} aside="64 of 1,000" />
    </div>
  );
}
export const Texts: Story = { render: () => <TextInputs /> };

function Choices() {
  const [wait, setWait] = useState<number | null>(120);
  const [team, setTeam] = useState<'billing' | 'technical' | 'retention' | null>('billing');
  return (
    <div style={column}>
      <NumberField
        label="Offer another way after"
        unit="seconds"
        min={30}
        max={600}
        step={30}
        value={wait}
        onChange={setWait}
      />
      <Select
        label="Team"
        hint="Only people with the skills of this step are asked."
        value={team}
        onChange={setTeam}
        options={[
          { value: 'billing', label: 'Billing', hint: 'Refunds and disputes', icon: 'credit-card' },
          { value: 'technical', label: 'Technical support', icon: 'wrench' },
          { value: 'retention', label: 'Retention', icon: 'heart' },
        ]}
      />
      <Select
        label="Voice"
        value={null}
        onChange={() => undefined}
        options={[]}
        placeholder="Choose a voice"
        error="A voice is needed before this flow can be published."
      />
      <Field
        label="Business hours"
        hint="A frame for a control of your own."
        aside={<Button size="sm">Reset</Button>}
        nativeLabel={false}
      >
        <div style={row}>
          <Button size="sm">Mon–Fri</Button>
          <Button size="sm">09:00–18:00</Button>
        </div>
      </Field>
    </div>
  );
}
export const NumbersAndLists: Story = { render: () => <Choices /> };

export const ListOpen: Story = {
  render: () => <Choices />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('combobox', { name: 'Team' }));
    const option = await canvas.findByRole('option', { name: /Retention/ });
    await userEvent.click(option);
    await expect(canvas.getByRole('combobox', { name: 'Team' })).toHaveTextContent('Retention');
  },
};

function Toggles() {
  const [on, setOn] = useState(true);
  const [picked, setPicked] = useState(true);
  const [gates, setGates] = useState([60, 85]);
  const [score, setScore] = useState([2]);
  return (
    <div style={column}>
      <Switch label="Ask before connecting" hint="Off: connect at once and say so." checked={on} onChange={setOn} />
      <Switch label="Show the wait" checked={!on} onChange={(next) => setOn(!next)} />
      <Switch label="Send a transcript" checked={false} onChange={() => undefined} disabled />
      <Checkbox
        label="Complaint about a named employee"
        hint="Goes to leads, never to the person named."
        checked={picked}
        onChange={setPicked}
      />
      <Checkbox label="All policy topics" checked={false} partly onChange={() => undefined} />
      <Slider
        label="Confidence"
        handles={['Hand off below', 'Answer directly from']}
        value={gates}
        onChange={setGates}
        step={5}
        format={(value) => `${value} %`}
        hint="In between, the bot answers and asks whether it helped."
      />
      <Slider label="Offer a person from score" value={score} onChange={setScore} min={0} max={5} step={0.5} />
    </div>
  );
}
export const TogglesAndSliders: Story = { render: () => <Toggles /> };
