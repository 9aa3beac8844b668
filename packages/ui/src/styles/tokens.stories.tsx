import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CSSProperties } from 'react';
import sheet from './tokens.css?raw';

const meta: Meta = { title: 'Tokens/Design tokens' };
export default meta;
type Story = StoryObj;

const named = [...sheet.matchAll(/--baton-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => ({
  name,
  value,
}));
const values = [...new Map(named.map((token) => [token.name, token])).values()];
const colours = values.filter(({ value }) => value.startsWith('light-dark('));
const of = (start: string) =>
  values.filter(({ name, value }) => name.startsWith(start) && !value.startsWith('light-dark'));

const grid: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
  gap: 12,
  margin: 0,
};
const name: CSSProperties = { font: '12px/1.4 var(--baton-font-mono)', color: 'var(--baton-text-muted)' };

/** Every colour of the product, as the theme of the toolbar shows it. */
export const Colours: Story = {
  render: () => (
    <main>
      <h1 style={{ fontSize: 24 }}>Colours</h1>
      <dl style={grid}>
        {colours.map((token) => (
          <div key={token.name}>
            <dd
              style={{
                height: 52,
                margin: 0,
                border: '1px solid var(--baton-line-strong)',
                borderRadius: 'var(--baton-radius)',
                background: `var(--baton-${token.name})`,
              }}
            />
            <dt style={name}>{`--baton-${token.name}`}</dt>
          </div>
        ))}
      </dl>
    </main>
  ),
};

/** Sizes of type, weights, space, corners and heights. */
export const TypeAndSpace: Story = {
  tags: ['!test'],
  render: () => (
    <main style={{ display: 'grid', gap: 28 }}>
      <section>
        <h1 style={{ fontSize: 24 }}>Type</h1>
        {of('text-').map((token) => (
          <p key={token.name} style={{ margin: '0 0 10px', fontSize: `var(--baton-${token.name})` }}>
            A customer never repeats anything <span style={name}>{`--baton-${token.name} ${token.value}`}</span>
          </p>
        ))}
        {of('weight-').map((token) => (
          <p key={token.name} style={{ margin: '0 0 10px', fontWeight: `var(--baton-${token.name})` }}>
            A customer never hears silence <span style={name}>{`--baton-${token.name}`}</span>
          </p>
        ))}
      </section>
      <section>
        <h2>Space</h2>
        {of('space-').map((token) => (
          <p key={token.name} style={{ display: 'flex', gap: 12, alignItems: 'center', margin: '0 0 6px' }}>
            <span style={{ width: `var(--baton-${token.name})`, height: 14, background: 'var(--baton-accent)' }} />
            <span style={name}>{`--baton-${token.name} ${token.value}`}</span>
          </p>
        ))}
      </section>
      <section>
        <h2>Corners and heights</h2>
        <div style={grid}>
          {[...of('radius'), ...of('shadow-')].map((token) => (
            <div
              key={token.name}
              style={{
                padding: 14,
                border: '1px solid var(--baton-line-strong)',
                background: 'var(--baton-surface)',
                ...(token.name.startsWith('radius')
                  ? { borderRadius: `var(--baton-${token.name})` }
                  : { boxShadow: `var(--baton-${token.name})` }),
                ...name,
              }}
            >
              {`--baton-${token.name}`}
            </div>
          ))}
        </div>
      </section>
    </main>
  ),
};
