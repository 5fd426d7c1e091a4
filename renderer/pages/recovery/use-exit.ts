import { useState } from 'react';

/** Leaves without touching anything. A tab that the user opened cannot be closed by the page: it then says so. */
export function useExit(): { readonly leave: () => void; readonly left: boolean } {
  const [left, setLeft] = useState(false);
  return {
    left,
    leave: () => {
      setLeft(true);
      window.close();
    },
  };
}
