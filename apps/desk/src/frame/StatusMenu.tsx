import { Button, Menu, type MenuItem } from '@baton/ui';
import { useActions, useDesk } from '../desk-context.ts';
import { statusHints, statusWords, strings } from '../strings.ts';
import styles from './StatusMenu.module.css';

const CHOICES = ['available', 'busy', 'break', 'meeting'] as const;

/** R12: what the agent says of themselves. "Away" is set by the house and left by choosing anything. */
export function StatusMenu() {
  const status = useDesk((state) => state.view?.status ?? 'offline');
  const { setStatus } = useActions();
  const items = CHOICES.map((choice): MenuItem => {
    const hint = statusHints[choice];
    return {
      id: choice,
      label: statusWords[choice],
      checked: status === choice,
      ...(hint === undefined ? {} : { hint }),
      onSelect: () => void setStatus(choice),
    };
  });
  return (
    <Menu
      align="end"
      trigger={
        <Button iconEnd="chevron-down" aria-label={`${strings.status}: ${statusWords[status]}`}>
          <span className={styles.dot} data-status={status} aria-hidden />
          {statusWords[status]}
        </Button>
      }
      items={items}
    />
  );
}
