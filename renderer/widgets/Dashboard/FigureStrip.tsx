import { useState } from 'react';
import './dashboard.css';
import { FigureCell } from './FigureCell.tsx';
import type { Figure } from './figure.ts';

/** The figures at the top of 工作台: hover, focus or click shows 定义, 范围, 截至 of one of them. */
export function FigureStrip({ figures }: { readonly figures: readonly Figure[] }) {
  const [openKey, setOpenKey] = useState<string | undefined>(undefined);
  return (
    <section className="panel figure-strip">
      {figures.map((figure) => (
        <FigureCell
          key={figure.key}
          figure={figure}
          open={figure.key === openKey}
          onOpen={(open) =>
            setOpenKey((before) => (open ? figure.key : before === figure.key ? undefined : before))
          }
        />
      ))}
    </section>
  );
}
