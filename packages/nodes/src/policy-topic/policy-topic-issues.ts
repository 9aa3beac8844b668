import type { CheckContext, Issue } from '@baton/flow';
import type { PolicyTopicConfig } from './config.ts';
import { SHIPPED_TOPIC_IDS } from './shipped-topics.ts';

export function policyTopicIssues({ name, config, at }: CheckContext<PolicyTopicConfig>): Issue[] {
  const issues: Issue[] = [];
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
