import { type RefObject, useEffect, useRef } from 'react';

/** True while the page stands: long work that ends after the user turned to another page must not pull him back. */
export function useHere(): RefObject<boolean> {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}
