import { variableDeclaration, type FlowSettings } from '@baton/flow';
import { Button, IconButton, Select, TextField } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../strings.ts';
import styles from './Inspector.module.css';

const words = strings.flow;

type Variable = FlowSettings['variables'][number];
type Type = Variable['type'];
const types = variableDeclaration.shape.type.options;

export interface VariablesFieldProps {
  settings: FlowSettings;
  disabled: boolean;
  onChange: (part: Partial<FlowSettings>) => void;
}

/** The values that a flow remembers beside those it is given. */
export function VariablesField({ settings, disabled, onChange }: VariablesFieldProps) {
  const { variables } = settings;
  // Names that cannot be used yet stay in their field; the flow keeps the last good ones.
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});

  function put(index: number, variable: Variable) {
    onChange({ variables: variables.map((old, i) => (i === index ? variable : old)) });
  }

  function rename(index: number, name: string) {
    const variable = variables[index];
    const { [index]: _old, ...rest } = typed;
    if (!variable) return;
    if (problemOf(variables, index, name) === null) {
      setTyped(rest);
      put(index, { ...variable, name });
    } else setTyped({ ...rest, [index]: name });
  }

  return (
    <fieldset className={styles.plainGroup}>
      <legend className={styles.legend}>{words.variables}</legend>
      <p className={styles.quiet}>{words.variablesHint}</p>
      {variables.map((variable, index) => {
        const name = typed[index] ?? variable.name;
        const problem = problemOf(variables, index, name);
        return (
          <div key={index} className={styles.variable}>
            <TextField
              label={words.variableName}
              hideLabel
              disabled={disabled}
              value={name}
              onChange={(next) => rename(index, next)}
              {...(problem !== null && { error: problem })}
            />
            <Select<Type>
              label={words.variableType}
              hideLabel
              disabled={disabled}
              value={variable.type}
              options={types.map((type) => ({ value: type, label: words.types[type] }))}
              onChange={(type) => put(index, { name: variable.name, type })}
            />
            {!disabled && (
              <IconButton
                icon="trash-2"
                label={`${strings.inspector.removeEntry} ${variable.name}`}
                onClick={() => {
                  setTyped({});
                  onChange({ variables: variables.filter((_, i) => i !== index) });
                }}
              />
            )}
          </div>
        );
      })}
      {!disabled && (
        <Button
          size="sm"
          variant="ghost"
          icon="plus"
          onClick={() => onChange({ variables: [...variables, { name: freeName(variables), type: 'text' }] })}
        >
          {words.addVariable}
        </Button>
      )}
    </fieldset>
  );
}

function problemOf(variables: readonly Variable[], index: number, name: string): string | null {
  if (!variableDeclaration.shape.name.safeParse(name).success) return words.nameForm;
  return variables.some((other, i) => i !== index && other.name === name) ? words.nameTaken : null;
}

function freeName(variables: readonly Variable[]): string {
  const taken = new Set(variables.map((variable) => variable.name));
  let count = 1;
  while (taken.has(`value${count}`)) count += 1;
  return `value${count}`;
}
