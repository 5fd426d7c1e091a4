import { Button } from 'antd';
import { useSession } from '../../api/session.tsx';
import { GateFrame } from '../../app/gate/GateFrame.tsx';
import { GATE_WORDS } from './words.ts';

interface MessageProps {
  readonly title: string;
  readonly note: string;
  readonly again?: () => void;
}

function Message({ title, note, again }: MessageProps) {
  return (
    <GateFrame title={title} tall>
      <div className="gate-card" role="status">
        <h1 className="gate-card-title">{title}</h1>
        <p>{note}</p>
        {again && (
          <div className="gate-card-acts">
            <Button type="primary" onClick={again}>
              {GATE_WORDS.again}
            </Button>
          </div>
        )}
      </div>
    </GateFrame>
  );
}

/** The service is opening the ledger. */
export function StartingPage() {
  return <Message title={GATE_WORDS.starting} note={GATE_WORDS.startingNote} />;
}

/** The program behind the page does not answer. */
export function AwayPage() {
  const { refresh } = useSession();
  return <Message title={GATE_WORDS.away} note={GATE_WORDS.awayNote} again={() => void refresh()} />;
}

/** Another program holds the ledger. */
export function HeldPage() {
  const { refresh } = useSession();
  return <Message title={GATE_WORDS.held} note={GATE_WORDS.heldNote} again={() => void refresh()} />;
}
