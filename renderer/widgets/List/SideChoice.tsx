import './side-choice.css';

interface SideChoiceProps {
  readonly label: string;
  /** Shown behind the label once it is known. */
  readonly count: string | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One line of the list beside a table that decides what the table shows. */
export function SideChoice({ label, count, chosen, onChoose }: SideChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className={chosen ? 'side-choice side-chosen' : 'side-choice'}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        <span>{label}</span>
        {count !== undefined && <span className="weak">{count}</span>}
      </button>
    </li>
  );
}
