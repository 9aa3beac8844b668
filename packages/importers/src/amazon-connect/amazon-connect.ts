// A contact flow of Amazon Connect: newer files hold `Actions`, older ones `modules`.
import { isRecord, listOf, numberOf, recordOf, textOf } from '../parts/loose.ts';
import { Sketch, type Imported } from '../parts/sketch.ts';

/** Whether a file is one, of either form. */
export function isAmazonConnect(file: unknown): boolean {
  const one = recordOf(file);
  return (Array.isArray(one['Actions']) && 'StartAction' in one) || (Array.isArray(one['modules']) && 'start' in one);
}

interface Step {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly next: string | null;
  readonly branches: readonly {
    readonly to: string;
    readonly operands: readonly string[];
    readonly operator: string;
  }[];
  readonly errors: readonly { readonly to: string; readonly type: string }[];
  readonly place: { x?: number; y?: number };
}

/** Draws it. */
export function importAmazonConnect(file: unknown, name: string): Imported {
  const sketch = new Sketch('Amazon Connect');
  const one = recordOf(file);
  const isOld = Array.isArray(one['modules']);
  const metadata = recordOf(recordOf(one['Metadata'])['ActionMetadata']);
  const steps = isOld
    ? listOf(one['modules']).map(oldStep)
    : listOf(one['Actions']).map((each) => newStep(each, metadata));
  for (const step of steps) draw(sketch, step);
  const start = textOf(isOld ? one['start'] : one['StartAction']);
  const title = textOf(recordOf(one['Metadata'])['name']) || textOf(recordOf(one['metadata'])['name']);
  return sketch.finish(title || name, { start: start === '' ? null : start });
}

function newStep(value: unknown, metadata: Readonly<Record<string, unknown>>): Step {
  const one = recordOf(value);
  const id = textOf(one['Identifier']);
  const transitions = recordOf(one['Transitions']);
  const position = recordOf(recordOf(metadata[id])['position']);
  const x = numberOf(position['x']);
  const y = numberOf(position['y']);
  const next = textOf(transitions['NextAction']);
  return {
    id,
    type: textOf(one['Type']),
    name: textOf(recordOf(metadata[id])['friendlyName']) || textOf(one['Type']),
    parameters: recordOf(one['Parameters']),
    next: next === '' ? null : next,
    branches: listOf(transitions['Conditions']).map((each) => {
      const condition = recordOf(recordOf(each)['Condition']);
      return {
        to: textOf(recordOf(each)['NextAction']),
        operands: listOf(condition['Operands']).map(textOf),
        operator: textOf(condition['Operator']),
      };
    }),
    errors: listOf(transitions['Errors']).map((each) => ({
      to: textOf(recordOf(each)['NextAction']),
      type: textOf(recordOf(each)['ErrorType']),
    })),
    place: { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) },
  };
}

/** The names of the older form, in those of the newer. */
const OLD: Readonly<Record<string, string>> = {
  PlayPrompt: 'MessageParticipant',
  GetUserInput: 'GetParticipantInput',
  StoreUserInput: 'GetParticipantInput',
  Disconnect: 'DisconnectParticipant',
  Transfer: 'TransferContactToQueue',
  SetQueue: 'UpdateContactTargetQueue',
  SetAttributes: 'UpdateContactAttributes',
  CheckAttribute: 'Compare',
  CheckHoursOfOperation: 'CheckHoursOfOperation',
  InvokeExternalResource: 'InvokeLambdaFunction',
};

function oldStep(value: unknown): Step {
  const one = recordOf(value);
  const branches = listOf(one['branches']).map(recordOf);
  const of = (condition: string) =>
    branches
      .filter((branch) => textOf(branch['condition']) === condition)
      .map((branch) => textOf(branch['transition']));
  const parameters = Object.fromEntries(
    listOf(one['parameters'])
      .map(recordOf)
      .map((each) => [textOf(each['name']), each['value']]),
  );
  const type = textOf(one['type']);
  const position = recordOf(recordOf(one['metadata'])['position']);
  const x = numberOf(position['x']);
  const y = numberOf(position['y']);
  const [next = null] = of('Success');
  return {
    id: textOf(one['id']),
    type: OLD[type] ?? type,
    name: textOf(recordOf(one['metadata'])['friendlyName']) || type,
    parameters,
    next,
    branches: branches
      .filter(
        (branch) =>
          textOf(branch['condition']) === 'Evaluate' ||
          textOf(branch['condition']) === 'True' ||
          textOf(branch['condition']) === 'False',
      )
      .map((branch) => ({
        to: textOf(branch['transition']),
        operands: [textOf(branch['conditionValue']) || textOf(branch['condition'])],
        operator: textOf(branch['conditionType']) || 'Equals',
      })),
    errors: [
      ...of('NoMatch').map((to) => ({ to, type: 'NoMatchingCondition' })),
      ...of('Timeout').map((to) => ({ to, type: 'InputTimeLimitExceeded' })),
      ...of('Error').map((to) => ({ to, type: 'NoMatchingError' })),
    ],
    place: { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) },
  };
}

function draw(sketch: Sketch, step: Step): void {
  const { id: source, type, name, parameters, next, branches, errors, place } = step;
  const at = { ...place, name };
  const error = (kind?: string) => errors.find((one) => kind === undefined || one.type === kind)?.to ?? null;
  const goOn = (id: string, port: string, ...to: (string | null)[]) => {
    const found = to.find((one) => one !== null && one !== '');
    if (found) sketch.lead(id, port, found);
  };
  const text = spoken(sketch, parameters, name);
  switch (type) {
    case 'MessageParticipant':
    case 'MessageParticipantIteratively':
    case 'Loop prompts': {
      if (type !== 'MessageParticipant')
        sketch.lose(name, 'Its messages are repeated in a loop; here they are said once.');
      const id = sketch.add(source, 'message', { message: sketch.message(text) }, at);
      return goOn(id, 'next', next, error());
    }
    case 'GetParticipantInput':
    case 'ConnectParticipantWithLexBot': {
      if (type === 'ConnectParticipantWithLexBot' || isRecord(parameters['LexV2Bot']) || isRecord(parameters['LexBot']))
        sketch.lose(name, 'A Lex bot answers here; its intents stand as buttons, its own words are not in the file.');
      const options = branches.map(({ operands, to }) => ({
        label: operands[0] === '' || operands[0] === undefined ? 'Choice' : operands[0],
        to: to === '' ? null : to,
      }));
      if (options.length > 0) {
        const id = sketch.choice(source, text, options, at);
        goOn(id, 'other', error('NoMatchingCondition'), error());
        return goOn(id, 'silent', error('InputTimeLimitExceeded'), error());
      }
      const id = sketch.add(
        source,
        'question',
        { message: sketch.message(text), expects: 'text', into: sketch.variable(`${name}.input`), skipKnown: false },
        at,
      );
      goOn(id, 'answered', next);
      goOn(id, 'gaveUp', error());
      return goOn(id, 'silent', error('InputTimeLimitExceeded'), error());
    }
    case 'Compare':
      return compare(sketch, step);
    case 'CheckHoursOfOperation': {
      const isOpen = (yes: boolean) =>
        branches.find(({ operands }) => (operands[0] ?? '').toLowerCase() === (yes ? 'true' : 'false'))?.to ?? null;
      sketch.lose(name, 'Opening hours stand in the workspace here, not in the flow: check them there.');
      const id = sketch.add(source, 'business-hours', {}, at);
      goOn(id, 'open', isOpen(true), next);
      return goOn(id, 'closed', isOpen(false), error());
    }
    case 'UpdateContactAttributes':
    case 'UpdateFlowAttributes': {
      const attributes = Object.entries(recordOf(parameters['Attributes'] ?? parameters['FlowAttributes']));
      const values = attributes.map(([key, value]) => ({
        set: 'text',
        variable: sketch.variable(key),
        text: placesIn(sketch, textOf(value) || textOf(recordOf(value)['Value']), name).slice(0, 2000),
      }));
      const id =
        values.length > 0
          ? sketch.add(source, 'set-variable', { values: values.slice(0, 20) }, at)
          : sketch.placeholder(source, name, 'The values it sets are not in the file.', place);
      return goOn(id, 'next', next, error());
    }
    case 'InvokeLambdaFunction': {
      sketch.lose(
        name,
        'It calls a Lambda function. Make a connection for it on the server and choose it in the step.',
      );
      const id = sketch.add(source, 'http-request', { connection: '', path: '/' }, at);
      goOn(id, 'answered', next);
      goOn(id, 'failed', error());
      return goOn(id, 'timedOut', error());
    }
    case 'TransferContactToQueue':
    case 'TransferToFlow':
    case 'TransferParticipantToThirdParty': {
      if (type !== 'TransferContactToQueue')
        sketch.lose(name, 'It leads out of this flow; here the chat is handed to a person.');
      const id = sketch.add(source, 'warm-transfer', {}, at);
      goOn(id, 'noAgent', error('QueueAtCapacity'), error());
      return goOn(id, 'tooLong', error());
    }
    case 'DisconnectParticipant':
    case 'EndFlowExecution':
      return void sketch.add(source, 'end', {}, at);
    case 'Wait': {
      const seconds = Number(textOf(parameters['TimeLimitSeconds']) || textOf(parameters['TimeoutSeconds']));
      const id = sketch.add(
        source,
        'wait',
        { waitSeconds: Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.round(seconds), 86_400) : 10 },
        at,
      );
      return goOn(id, 'over', branches[0]?.to ?? null, next, error());
    }
    default: {
      const why =
        type === 'UpdateContactTargetQueue'
          ? 'The queue is chosen in the handoff here: set the team there.'
          : `Steps of the kind “${type || 'unknown'}” have no counterpart here.`;
      const id = sketch.placeholder(source, name, why, place);
      return goOn(id, 'next', next, branches[0]?.to ?? null, error());
    }
  }
}

function compare(sketch: Sketch, { id: source, name, parameters, branches, errors, place, next }: Step): void {
  const value = textOf(parameters['ComparisonValue']) || textOf(parameters['Attribute']);
  const variable = nameOf(value);
  const kinds: Readonly<Record<string, string>> = {
    Equals: 'equal',
    TextEquals: 'equal',
    Contains: 'containing',
    TextContains: 'containing',
    StartsWith: 'beginning',
    TextStartsWith: 'beginning',
  };
  const numbers: Readonly<Record<string, string>> = {
    NumberGreaterThan: 'above',
    NumberLessThan: 'below',
    NumberGreaterOrEqualTo: 'at-least',
    NumberLessOrEqualTo: 'at-most',
  };
  const ways = branches.slice(0, 20).flatMap(({ to, operands: [operand = ''], operator }, index) => {
    if (variable === null || to === '') return [];
    const known = sketch.variable(variable);
    const number = numbers[operator];
    const when =
      number !== undefined && Number.isFinite(Number(operand))
        ? { test: 'number', variable: known, is: number, value: Number(operand) }
        : kinds[operator] === undefined
          ? null
          : { test: 'text', variable: known, is: kinds[operator], value: operand.slice(0, 500) };
    if (when === null) sketch.lose(name, `The comparison “${operator}” cannot be said as a form; its way is left out.`);
    return when === null
      ? []
      : [{ id: `w${index + 1}`, label: (operand || `Way ${index + 1}`).slice(0, 80), when, to }];
  });
  const otherwise = errors[0]?.to ?? next ?? null;
  if (ways.length === 0) {
    const id = sketch.placeholder(source, name, `What it compares (“${value.slice(0, 60)}”) is not known here.`, place);
    const to = otherwise ?? branches[0]?.to;
    if (to) sketch.lead(id, 'next', to);
    return;
  }
  sketch.condition(source, ways, otherwise, { ...place, name });
}

function nameOf(value: string): string | null {
  const path = value.replace(/^\$\.?/, '').replace(/^\['(.*)'\]$/, '$1');
  return /^[\w.-]+$/.test(path) ? path.replace(/^(?:Attributes|External|FlowAttributes)\./, '') : null;
}

function spoken(sketch: Sketch, parameters: Readonly<Record<string, unknown>>, where: string): string {
  const ssml = textOf(parameters['SSML']);
  const text =
    textOf(parameters['Text']) || textOf(recordOf(parameters['Text'])['value']) || ssml.replaceAll(/<[^<>]*>/g, '');
  if (ssml !== '' && text !== '')
    sketch.lose(where, 'Its words are marked up for speaking (SSML); the words alone are kept.');
  if (text === '' && (parameters['PromptId'] !== undefined || parameters['prompt'] !== undefined))
    sketch.lose(where, 'It plays a recording, whose words are not in the file.');
  return placesIn(sketch, text, where);
}

function placesIn(sketch: Sketch, text: string, where: string): string {
  return sketch.text(text, where, /(\$\.[\w.[\]'-]+)/g, (inner) => nameOf(inner.replace(/\.$/, '')));
}
