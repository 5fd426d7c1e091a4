import { type ReactNode, useState } from 'react';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { serviceOrderEntity } from '../../../shared/domain/service-orders/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue } from '../../api/display.ts';
import { useCommand } from '../../api/use-command.ts';
import { ORDER_REVEAL_REASONS } from '../../ledger/disclosure-words.ts';
import { RevealDialog } from '../../ledger/reveal/RevealDialog.tsx';
import { RevealValue } from '../../ledger/reveal/RevealValue.tsx';
import { useReveal } from '../../ledger/reveal/use-reveal.ts';

type Hidden = 'phone' | 'address';

/** Telephone and address of an order, each shown in full on request and on record. */
export function useOrderReveal({ id, values }: RecordView): {
  readonly renderValue: (key: string, words: string) => ReactNode;
  readonly dialog: ReactNode;
} {
  const reveal = useReveal<Hidden>();
  const look = useCommand('serviceOrders.reveal');
  const [asking, setAsking] = useState<Hidden | null>(null);
  const renderValue = (key: string, words: string): ReactNode =>
    key === 'phone' || key === 'address' ? (
      <RevealValue
        masked={words}
        shown={reveal.of(key)}
        onLook={() => setAsking(key)}
        onHide={() => reveal.hide(key)}
      />
    ) : (
      words
    );
  const field = asking === null ? null : fieldOf(serviceOrderEntity, asking);
  return {
    renderValue,
    dialog: asking !== null && field !== null && (
      <RevealDialog
        name={String(values['number'] ?? '')}
        label={field.label}
        masked={displayValue(field, values[asking])}
        reasons={ORDER_REVEAL_REASONS}
        command={look}
        reveal={async (reason, note) => {
          const answer = await look.run({ id, field: asking, reason, note });
          return answer.ok ? answer.value.value : undefined;
        }}
        onRevealed={(value) => reveal.show(asking, value)}
        onClose={() => setAsking(null)}
      />
    ),
  };
}
