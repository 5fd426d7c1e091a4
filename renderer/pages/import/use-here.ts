import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Answers whether the page still stands: long work that ends after the user turned to another page must not pull him
 * back. The address changes before the page does, so both are asked.
 */
export function useHere(): () => boolean {
  const mounted = useRef(true);
  const { pathname } = useLocation();
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  return () => mounted.current && window.location.hash.slice(1).split('?')[0] === pathname;
}
