import { useToast } from '@baton/ui';
import { useActions, useDesk } from '../desk-context.ts';
import type { OpenDialog } from '../dialogs/open-dialog.ts';
import { useCard } from '../hooks/use-card.ts';
import { useInFront } from '../hooks/use-in-front.ts';
import { strings } from '../strings.ts';
import { Composer } from './Composer.tsx';
import { TalkFrame, TalkLoading } from './TalkFrame.tsx';
import { TalkHeader } from './TalkHeader.tsx';

export interface TalkPaneProps {
  id: string;
  onDialog: (dialog: OpenDialog) => void;
}

/** A running conversation of this agent's. */
export function TalkPane({ id, onDialog }: TalkPaneProps) {
  const card = useCard(id);
  useInFront(id);
  const { usedCard, write } = useActions();
  const text = useDesk((state) => state.writings[id]?.text ?? '');
  const { show } = useToast();
  if (!card) return <TalkLoading />;
  const quote = (fact: string): void => {
    write(id, text === '' ? fact : `${text.trimEnd()} ${fact}`);
    usedCard(id, 'quoted');
    show({ title: strings.quoted, stays: 1_500 });
  };
  return (
    <TalkFrame
      id={id}
      card={card}
      header={<TalkHeader id={id} onDialog={onDialog} />}
      box={<Composer id={id} />}
      onUse={(part) => usedCard(id, part)}
      onQuote={quote}
    />
  );
}
