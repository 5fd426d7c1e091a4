import { classList } from '../class-list.ts';
import './dashboard.css';

/** One matter that waits: what, how many, until when, one verb. */
export interface Todo {
  readonly key: string;
  readonly matter: string;
  /** 13 行 */
  readonly count: string;
  /** 今天到期, 11月27日, — */
  readonly deadline: string;
  /** Overdue or due today: red. */
  readonly urgent?: boolean;
  readonly verb: string;
  readonly onVerb: () => void;
}

/** 待办: a line per matter. */
export function TodoList({ todos }: { readonly todos: readonly Todo[] }) {
  return (
    <ul className="todo-list">
      {todos.map((todo) => (
        <li key={todo.key} className="todo">
          <span className="todo-matter">{todo.matter}</span>
          <span className="todo-count">{todo.count}</span>
          <span className={classList('todo-deadline', todo.urgent && 'todo-urgent')}>{todo.deadline}</span>
          <button
            type="button"
            className="link todo-verb"
            onClick={todo.onVerb}
            aria-label={`${todo.verb}：${todo.matter}`}
          >
            {todo.verb}
          </button>
        </li>
      ))}
    </ul>
  );
}
