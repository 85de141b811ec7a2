import { type FormEvent, useEffect, useState } from 'react';
import { without } from './address.js';
import type { PageFrameQuery } from './operations.generated.js';
import { FRAME } from './operations.js';
import { RecordView } from './RecordView.js';
import { Results } from './Results.js';
import { dayInWords } from './sentence.js';
import { useAnswer } from './use-answer.js';
import { usePage, ViewLink } from './view.js';

const EXAMPLES = ['对破坏耕地的处罚', '长治经开区管委会', '消防安全', '长政发〔2020〕17号'];
/** Enough characters of a checksum to distinguish files by eye. */
const HASH_LETTERS = 12;

type Regions = PageFrameQuery['regions'];

function SearchBox() {
  const { view, words, go } = usePage();
  const [text, setText] = useState(view.q ?? '');
  useEffect(() => setText(view.q ?? ''), [view.q]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    const q = text.trim();
    if (q !== '') go({ ...without(view, 'id'), q });
  };
  return (
    <search>
      <form className="search" onSubmit={search}>
        <label htmlFor="q">{words.searchLabel}</label>
        <input
          id="q"
          type="search"
          lang="zh-CN"
          value={text}
          placeholder={words.searchHint}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit">{words.searchButton}</button>
      </form>
    </search>
  );
}

/** The inputs for place and day, which limit every result on the page. */
function Where({ regions }: { readonly regions: Regions }) {
  const { view, words, go } = usePage();
  const named = regions.find(
    ({ id, name, aliases }) =>
      view.place !== undefined && (id === view.place || name === view.place || aliases.includes(view.place)),
  );
  const choose = (name: 'place' | 'asOf', value: string) =>
    go(value === '' ? without(view, name) : { ...view, [name]: value });
  return (
    <div className="where">
      <label>
        <span>{words.place}</span>
        <select
          lang="zh-CN"
          value={named?.name ?? view.place ?? ''}
          onChange={(event) => choose('place', event.target.value)}
        >
          <option value="">{words.everywhere}</option>
          {named === undefined && view.place !== undefined && (
            <option value={view.place}>{view.place}</option>
          )}
          {regions.map(({ id, name }) => (
            <option key={id} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.day}</span>
        <input type="date" value={view.asOf ?? ''} onChange={(event) => choose('asOf', event.target.value)} />
      </label>
    </div>
  );
}

/** Prints place, day and address as text, because the controls are hidden on paper. */
function PrintedQuestion() {
  const { view, words } = usePage();
  const day = view.asOf === undefined ? words.anyDay : dayInWords(view.asOf, view.lang);
  return (
    <p className="printed">
      {words.place}: {view.place ?? words.everywhere} · {words.day}: {day}
      <br />
      {window.location.href}
    </p>
  );
}

function Home() {
  const { view, words } = usePage();
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  return (
    <div className="home">
      <p>{words.intro}</p>
      <h2>{words.examples}</h2>
      <ul className="rows">
        {EXAMPLES.map((q) => (
          <li key={q}>
            <ViewLink to={{ ...view, q }} lang="zh-CN">
              {q}
            </ViewLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Address of the schema's documentation. With MANDATE_PERSISTED_ONLY there is none, and the service removes the meta tag. */
const SCHEMA_PAGES = document.querySelector<HTMLMetaElement>('meta[name="schema-pages"]')?.content;

function Sources({ sources }: { readonly sources: PageFrameQuery['graph']['sources'] }) {
  const { words } = usePage();
  return (
    <footer>
      <p>
        {words.sources}:{' '}
        {sources.map(({ name, sha256, facts }) => (
          <span key={name} title={sha256}>
            {name} ({words.sourceFacts(facts)}; SHA-256 {sha256.slice(0, HASH_LETTERS)}…)
          </span>
        ))}
      </p>
      {SCHEMA_PAGES !== undefined && <a href={SCHEMA_PAGES}>{words.schemaPages}</a>}
    </footer>
  );
}

/** The auditor's page: a search box, a place and a day, and the view that its address selects. */
export function App() {
  const { view, words } = usePage();
  const { answer } = useAnswer(FRAME, {});
  const other = view.lang === 'zh' ? 'en' : 'zh';
  return (
    <>
      <a className="skip" href="#answer">
        {words.skip}
      </a>
      <header>
        <div className="title">
          <ViewLink to={{ lang: view.lang }}>{words.title}</ViewLink>
          <ViewLink to={{ ...view, lang: other }} lang={other === 'zh' ? 'zh-CN' : 'en'} className="language">
            {words.otherLanguage}
          </ViewLink>
        </div>
        <SearchBox />
        <Where regions={answer?.regions ?? []} />
        <PrintedQuestion />
      </header>
      <main id="answer" tabIndex={-1}>
        {view.id !== undefined && <RecordView id={view.id} />}
        {view.id === undefined && view.q !== undefined && <Results key={view.q} text={view.q} />}
        {view.id === undefined && view.q === undefined && <Home />}
      </main>
      {answer !== undefined && <Sources sources={answer.graph.sources} />}
    </>
  );
}
