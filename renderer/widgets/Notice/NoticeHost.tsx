import { CheckCircleFilled, CloseOutlined } from '@ant-design/icons';
import { useSyncExternalStore } from 'react';
import { DIALOG_WORDS } from '../../text/dialog.ts';
import { StateIcon } from '../Page/StateIcon.tsx';
import { closeNotice, currentNotices, subscribeNotices } from './notice-store.ts';
import type { Notice } from './notice-store.ts';
import './notice.css';

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { id, kind, words, action } = notice;
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {kind === 'success' || kind === 'result' ? (
        <CheckCircleFilled className="tone-success" />
      ) : (
        <StateIcon state={kind === 'error' ? 'bad' : 'look'} />
      )}
      <span className="notice-words">{words}</span>
      {action && (
        <button
          type="button"
          className="link"
          onClick={() => {
            closeNotice(id);
            action.onChoose();
          }}
        >
          {action.label}
        </button>
      )}
      {kind !== 'success' && (
        <button
          type="button"
          className="notice-close"
          aria-label={DIALOG_WORDS.close}
          onClick={() => closeNotice(id)}
        >
          <CloseOutlined />
        </button>
      )}
    </div>
  );
}

/** Messages over the page, under the top bar: they move nothing. Stands once. */
export function NoticeHost() {
  const notices = useSyncExternalStore(subscribeNotices, currentNotices);
  const quiet = notices.filter((notice) => notice.kind === 'result');
  const others = notices.filter((notice) => notice.kind !== 'result');
  return (
    <>
      <div className="notices">
        {others.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
      <div className="notices notices-right">
        {quiet.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
    </>
  );
}
