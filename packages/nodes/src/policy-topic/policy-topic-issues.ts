import type { CheckContext, Issue } from '@baton/flow';
import type { PolicyTopicConfig } from './config.ts';
import { SHIPPED_TOPIC_IDS } from './shipped-topics.ts';

/** Languages in which the shipped topics are heard; in others only talk of self-harm is. */
const HEARD_IN: ReadonlySet<string> = new Set(['en', 'de', 'nl', 'fr', 'es', 'pt', 'it']);
/** They are heard by other means than the words of a topic. */
const HEARD_ANYWHERE: ReadonlySet<string> = new Set(['self-harm', 'vip']);

export function policyTopicIssues({ name, config, at, languages = [] }: CheckContext<PolicyTopicConfig>): Issue[] {
  const issues: Issue[] = unheardLanguages({ name, config, at }, languages);
  if (config.topics.length === 0 && config.own.length === 0) {
    issues.push({
      code: 'no-topics',
      severity: 'error',
      message: `"${name}" listens for no topic at all. Choose one, add your own, or remove the step.`,
      at: at('topics'),
    });
  }
  config.own.forEach((topic, i) => {
    if (SHIPPED_TOPIC_IDS.some((id) => id === topic.id) || config.own.findIndex(({ id }) => id === topic.id) !== i) {
      issues.push({
        code: 'topic-twice',
        severity: 'error',
        message: `"${name}" has two topics with the id "${topic.id}". Give "${topic.label}" an id of its own.`,
        at: at('own', i, 'id'),
      });
    }
    if (topic.phrases.length === 0) {
      issues.push({
        code: 'topic-without-phrases',
        severity: 'error',
        message: `The topic "${topic.label}" in "${name}" can never be recognised. Give it a few phrases that customers use.`,
        at: at('own', i, 'phrases'),
      });
    }
    if (topic.because === '') {
      issues.push({
        code: 'topic-without-reason',
        severity: 'warning',
        message: `The topic "${topic.label}" in "${name}" does not say why it goes to a person. The customer is told the reason: add one.`,
        at: at('own', i, 'because'),
      });
    }
  });
  return issues;
}

/** What is no language by its form is called as it is written: another check refuses it. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function unheardLanguages(
  { name, config, at }: Pick<CheckContext<PolicyTopicConfig>, 'name' | 'config' | 'at'>,
  languages: readonly string[],
): Issue[] {
  const unheard = languages.filter((code) => !HEARD_IN.has(code.split('-')[0] ?? code));
  if (unheard.length === 0 || config.topics.every((id) => HEARD_ANYWHERE.has(id))) return [];
  const named = unheard.map(languageName).join(' and ');
  return [
    {
      code: 'topic-language-not-heard',
      severity: 'warning',
      message: `"${name}" does not hear its topics in ${named}. Add your own topics with phrases in that language, or send its customers to an agent.`,
      at: at('topics'),
    },
  ];
}
