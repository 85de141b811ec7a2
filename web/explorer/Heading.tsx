import { useEffect, useRef } from 'react';

/** The name of what is open. It takes the focus when it appears, so that a reader by keyboard or ear starts there. */
export function Heading({ children }: { readonly children: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    document.title = children;
  }, [children]);
  return (
    <h1 ref={ref} tabIndex={-1} lang="zh-CN">
      {children}
    </h1>
  );
}
