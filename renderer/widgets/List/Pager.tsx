import { Pagination } from 'antd';
import { LIST_WORDS, totalWords } from '../../text/list.ts';
import type { Total } from '../DataTable/types.ts';

const PAGE_SIZES = [50, 100, 200] as const;

export interface PagerProps {
  readonly total: Total;
  /** Measure word: 人. */
  readonly counter: string;
  /** 1-based. */
  readonly page: number;
  readonly pageSize: number;
  readonly onPage: (page: number, pageSize: number) => void;
  /** Rows shown now; with a capped total a full last page allows one more. */
  readonly rowCount: number;
  /** Counts to the end on request; offered while the total is capped. */
  readonly onExactTotal?: () => void;
  readonly hint?: string;
}

/** Pages to offer: a capped count says only that there are at least so many. */
export function reachableCount(total: Total, page: number, pageSize: number, rowCount: number): number {
  if (!total.capped) return total.count;
  const seen = (page - 1) * pageSize + rowCount;
  return Math.max(total.count, rowCount === pageSize ? seen + 1 : seen);
}

/** Footer of a list, 36 px: total with unit, hint, pages of 50, 100, 200. */
export function Pager(props: PagerProps) {
  const {
    total,
    counter,
    page,
    pageSize,
    onPage,
    rowCount,
    onExactTotal,
    hint = LIST_WORDS.footerHint,
  } = props;
  return (
    <div className="list-footer">
      <span aria-live="polite">
        共 {totalWords(total)} {counter}
      </span>
      {total.capped && onExactTotal && (
        <button type="button" className="link" onClick={onExactTotal}>
          查看准确数
        </button>
      )}
      <span className="list-footer-hint">{hint}</span>
      <Pagination
        size="small"
        className="list-pages"
        current={page}
        pageSize={pageSize}
        total={reachableCount(total, page, pageSize, rowCount)}
        pageSizeOptions={[...PAGE_SIZES]}
        showSizeChanger={{ popupMatchSelectWidth: false, showSearch: false }}
        showQuickJumper
        showTitle={false}
        onChange={onPage}
      />
    </div>
  );
}
