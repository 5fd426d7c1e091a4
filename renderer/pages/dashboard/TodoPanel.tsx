import { useState } from 'react';
import type { Todo } from '../../../shared/contract/figures.ts';
import type { Right } from '../../../shared/domain/accounts/rights.ts';
import { todoWords } from '../../../shared/text/zh-CN/figures.ts';
import { useSession } from '../../api/session.tsx';
import { BLANK_MARK, groupedNumber } from '../../api/display.ts';
import { TodoList } from '../../widgets/Dashboard/TodoList.tsx';
import { Panel } from '../../widgets/Page/Page.tsx';
import { DASHBOARD_WORDS as WORDS } from './words.ts';

/** What the verb of a matter asks for; who lacks the right may still look. */
const NEEDED: Readonly<Record<string, Right>> = {
  importPlanned: 'import',
  suspects: 'merge',
  pending: 'edit',
  ordersOverdue: 'edit',
  sessionsUnreviewed: 'review',
  recordsPending: 'review',
  recordsDue: 'review',
  flagsOpen: 'review',
  certificatesUnshown: 'edit',
  backupOld: 'edit',
};

/** Matters shown before 全部待办. */
const FIRST = 7;

/** 待办: what waits, how many, one verb each. */
export function TodoPanel({
  todos,
  go,
}: {
  readonly todos: readonly Todo[];
  readonly go: (path: string) => void;
}) {
  const { may } = useSession();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? todos : todos.slice(0, FIRST);
  return (
    <Panel
      title={WORDS.todos}
      note={todos.length > 0 ? WORDS.todoCount(todos.length) : undefined}
      flush
      className="dashboard-todos"
      {...(todos.length > FIRST
        ? {
            extra: (
              <button type="button" className="link" onClick={() => setShowsAll(!showsAll)}>
                {showsAll ? WORDS.todoLess : WORDS.todoAll}
              </button>
            ),
          }
        : {})}
    >
      {todos.length === 0 ? (
        <p className="weak dashboard-none">{WORDS.todoNone}</p>
      ) : (
        <TodoList
          todos={shown.map((todo) => {
            const words = todoWords(todo.key);
            return {
              key: `${todo.key}:${todo.link}`,
              matter: words.text(todo.params),
              count: `${groupedNumber(todo.count)} ${words.counter}`,
              deadline: BLANK_MARK,
              verb: may(NEEDED[todo.key] ?? 'view') ? words.verb : WORDS.look,
              onVerb: () => go(todo.link),
            };
          })}
        />
      )}
    </Panel>
  );
}
