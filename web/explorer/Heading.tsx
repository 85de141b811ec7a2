import { useEffect, useRef } from 'react';

/** The name of the open record. It takes the focus when it appears, so that keyboard and screen-reader users start there. */
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
