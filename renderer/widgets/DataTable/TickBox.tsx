/** The drawn tick box of rows: a real checkbox control per row would cost 200 components a page. */
export function TickBox({ state }: { readonly state: 'none' | 'some' | 'all' }) {
  return <span className={`tick-box tick-${state}`} aria-hidden="true" />;
}
