import { createContext, type MouseEvent, type ReactNode, useContext, useEffect, useState } from 'react';
import { addressOf, readAddress, type View } from './address.js';
import { type Words, wordsIn } from './words.js';

/** The state that all parts of the page share: the view, its texts, and the function that opens another view. */
interface PageState {
  readonly view: View;
  readonly words: Words;
  readonly go: (view: View) => void;
}

const PageContext = createContext<PageState | undefined>(undefined);

/** @returns the view and its texts. @throws Error outside of {@link ViewProvider} */
export function usePage(): PageState {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('usePage outside of ViewProvider');
  return page;
}

/** Keeps the view in the address, and the address in the browser's history. */
export function ViewProvider({ children }: { readonly children: ReactNode }) {
  const [view, setView] = useState(() => readAddress(window.location.search));
  useEffect(() => {
    const back = () => setView(readAddress(window.location.search));
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    document.documentElement.lang = view.lang === 'zh' ? 'zh-CN' : 'en';
  }, [view.lang]);
  const go = (next: View) => {
    window.history.pushState(null, '', addressOf(next));
    setView(next);
    if (next.id !== view.id) window.scrollTo(0, 0);
  };
  return <PageContext value={{ view, words: wordsIn(view.lang), go }}>{children}</PageContext>;
}

interface ViewLinkProps {
  readonly to: View;
  readonly className?: string;
  readonly lang?: string;
  readonly children: ReactNode;
}

/** A link to a view. It is an ordinary link, so that it can be copied and opened elsewhere. */
export function ViewLink({ to, children, ...rest }: ViewLinkProps) {
  const { go } = usePage();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={addressOf(to)} onClick={follow} {...rest}>
      {children}
    </a>
  );
}

/** A link that opens a body, a document or a responsibility and keeps the place and the day. */
export function FactLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { view } = usePage();
  return <ViewLink to={{ ...view, id }}>{children}</ViewLink>;
}
