import {
  type FormEvent,
  type KeyboardEvent as ReactKeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type {
  DecidedAnswer,
  DecisionAnswer,
  EditableField,
  FactAnswer,
  MissedKind,
  Refusal,
  ReviewAnswer,
} from '../../src/review-page/answers.js';
import { markWords } from '../shared/marks.js';
import { besideOf, nextOpen, type Order, openBeside, ordered } from './queue.js';
import { type Language, sayField, WORDS, type Words } from './words.js';

/** Lines shown before and after the clause. */
const AROUND = 6;
const KEPT = 'review-language';

/** @returns the fields of a fact that can be changed; none of a fact that the reviewer added */
const editableOf = (
  { editable, decisions, bodies }: ReviewAnswer,
  { kind, key }: FactAnswer,
): readonly EditableField[] =>
  decisions[key]?.decision === 'ADD' || !(kind in editable)
    ? []
    : editable[kind as keyof typeof editable].map((field) =>
        field.name === 'members' ? { ...field, choices: bodies } : field,
      );

/** @returns what a form has in a field; the chosen values of a list in lines */
const valueIn = (form: FormData, { name }: EditableField): string =>
  form
    .getAll(name)
    .map((one) => String(one).trim())
    .join('\n');

type Decide = (
  keys: readonly string[],
  decision: DecisionAnswer['decision'] | null,
  changes?: Readonly<Record<string, string>>,
) => Promise<void>;

/** Sends a decision, or a fact that the draft missed. @returns what changed or why nothing did; undefined if the server does not answer */
async function send(to: 'decisions' | 'facts', body: object): Promise<DecidedAnswer | Refusal | undefined> {
  try {
    const response = await fetch(to, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok || response.status === 400 ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

const sayRefusal = (words: Words, { refused, field = '', value = '' }: Refusal) =>
  words.refused[refused](sayField(words, field), value);

const sayValue = (words: Words, value: string) => words.value[value] ?? value;

/** First and last line that the reviewer chose for a missed fact. */
type Chosen = readonly [number, number];

function SourceLines({
  review,
  fact,
  words,
  chosen,
  choose,
}: {
  /** Undefined if no fact is being added: only the lines around the clause are shown then. */
  readonly chosen: Chosen | undefined;
  readonly choose: (lines: Chosen) => void;
  readonly review: ReviewAnswer;
  readonly fact: FactAnswer;
  readonly words: Words;
}) {
  const isChoosing = chosen !== undefined;
  const [start, end] = chosen ?? fact.lines;
  const first = isChoosing ? 1 : Math.max(1, start - AROUND);
  const cited = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fact.key !== '') cited.current?.scrollIntoView({ block: isChoosing ? 'nearest' : 'center' });
  }, [fact.key, isChoosing]);
  const shown = review.lines
    .slice(first - 1, isChoosing ? undefined : end + AROUND)
    .map((text, index) => ({ number: first + index, text }));
  return (
    <section className="source" aria-labelledby="source-title">
      <h2 id="source-title">{words.source}</h2>
      <p className="place" lang="zh-CN">
        {review.documents.find(({ slug }) => slug === fact.document)?.name} · {fact.path} ·{' '}
        {words.lines(start, end)}
      </p>
      <div className="lines">
        {shown
          .filter(({ text }) => text.trim() !== '')
          .map(({ number, text }) => {
            const isCited = number >= start && number <= end;
            let at = 0;
            return (
              <div
                key={number}
                className={isCited ? 'line line-cited' : 'line'}
                ref={number === start ? cited : undefined}
              >
                {isChoosing ? (
                  <button
                    type="button"
                    className="line-number"
                    aria-pressed={isCited}
                    onClick={(event) =>
                      choose(
                        event.shiftKey ? [Math.min(start, number), Math.max(end, number)] : [number, number],
                      )
                    }
                  >
                    {number}
                  </button>
                ) : (
                  <span className="line-number">{number}</span>
                )}
                <span lang="zh-CN">
                  {markWords(text, isCited && !isChoosing ? fact.quoted : []).map((piece) => {
                    const key = at;
                    at += piece.text.length;
                    return piece.marked ? (
                      <mark key={key}>{piece.text}</mark>
                    ) : (
                      <span key={key}>{piece.text.replaceAll('\t', ' ┆ ')}</span>
                    );
                  })}
                </span>
              </div>
            );
          })}
      </div>
    </section>
  );
}

/** @returns whether a key leaves a form; the Escape of an input method ends its own window and not the form */
const isCancel = ({ key, nativeEvent }: ReactKeyboardEvent): boolean =>
  key === 'Escape' && !nativeEvent.isComposing;

function Fields({
  fields,
  values,
  review,
  words,
}: {
  readonly fields: readonly EditableField[];
  readonly values: Readonly<Record<string, string>>;
  readonly review: ReviewAnswer;
  readonly words: Words;
}) {
  const rare = fields.filter(({ isRare }) => isRare === true);
  const inputs = (some: readonly EditableField[], isFirst: boolean) =>
    some.map(({ name, type, choices, isRequired }, index) => {
      const value = values[name] ?? '';
      return (
        <label key={name} htmlFor={`change-${name}`}>
          <span>{sayField(words, name)}</span>
          {type === 'choice' || (type === 'list' && choices.length > 0) ? (
            <select
              id={`change-${name}`}
              name={name}
              multiple={type === 'list'}
              defaultValue={type === 'list' ? value.split('\n') : value}
            >
              {choices.map((one) => (
                <option key={one} value={one}>
                  {sayValue(words, one)}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={`change-${name}`}
              name={name}
              defaultValue={value}
              type={type === 'day' ? 'date' : 'text'}
              lang="zh-CN"
              list={type === 'name' ? 'names' : type === 'document' ? 'documents' : undefined}
              required={isRequired}
              // biome-ignore lint/a11y/noAutofocus: the form opens at the press of a key
              autoFocus={isFirst && index === 0}
            />
          )}
        </label>
      );
    });
  return (
    <>
      {inputs(
        fields.filter(({ isRare }) => isRare !== true),
        true,
      )}
      {rare.length > 0 && (
        <details>
          <summary>{words.moreFields}</summary>
          {inputs(rare, false)}
        </details>
      )}
      {(['names', 'documents'] as const).map((list) => (
        <datalist key={list} id={list}>
          {(list === 'names' ? review.names : review.documentNames).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ))}
    </>
  );
}

/** A form that is saved by its button and left by Escape. */
function SavedForm({
  words,
  submit,
  cancel,
  children,
}: {
  readonly words: Words;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  readonly cancel: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <form className="change" onSubmit={submit} onKeyDown={(event) => isCancel(event) && cancel()}>
      {children}
      <div className="buttons">
        <button type="submit">{words.save}</button>
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function ChangeForm({
  fact,
  review,
  words,
  save,
  cancel,
}: {
  readonly fact: FactAnswer;
  readonly review: ReviewAnswer;
  readonly words: Words;
  readonly save: (changes: Readonly<Record<string, string>>) => void;
  readonly cancel: () => void;
}) {
  const fields = editableOf(review, fact);
  const before: Readonly<Record<string, string>> = {
    certainty: 'CERTAIN',
    ...fact.fields,
    ...review.decisions[fact.key]?.changes,
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const now = fields.map((field) => [field.name, valueIn(form, field)] as const);
    const first: Readonly<Record<string, string>> = { certainty: 'CERTAIN', ...fact.fields };
    save(Object.fromEntries(now.filter(([name, value]) => value !== (first[name] ?? ''))));
  };
  return (
    <SavedForm words={words} submit={submit} cancel={cancel}>
      <Fields fields={fields} values={before} review={review} words={words} />
    </SavedForm>
  );
}

function MissedForm({
  review,
  words,
  lines,
  save,
  cancel,
}: {
  readonly review: ReviewAnswer;
  readonly words: Words;
  readonly lines: Chosen;
  readonly save: (kind: string, fields: Readonly<Record<string, string>>) => void;
  readonly cancel: () => void;
}) {
  const [kind, setKind] = useState<MissedKind>('duties');
  const fields = review.missed[kind];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    save(kind, Object.fromEntries(fields.map((field) => [field.name, valueIn(form, field)])));
  };
  return (
    <SavedForm words={words} submit={submit} cancel={cancel}>
      <p role="note">{words.chooseLines(words.lines(...lines))}</p>
      <label htmlFor="missed-kind">
        <span>{words.field.kind}</span>
        <select
          id="missed-kind"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as MissedKind)}
        >
          {(Object.keys(review.missed) as MissedKind[]).map((one) => (
            <option key={one} value={one}>
              {words.kind[one]}
            </option>
          ))}
        </select>
      </label>
      <Fields key={kind} fields={fields} values={{}} review={review} words={words} />
    </SavedForm>
  );
}

function FactCard({
  fact,
  review,
  words,
  language,
  isCurrent,
  choose,
  children,
}: {
  readonly language: Language;
  readonly fact: FactAnswer;
  readonly review: ReviewAnswer;
  readonly words: Words;
  readonly isCurrent: boolean;
  readonly choose: () => void;
  readonly children?: React.ReactNode;
}) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const decided = review.decisions[fact.key];
  const { written, is, ...others } = fact.fields;
  const shown = [
    ...(is === undefined
      ? []
      : [['is', is === written || written === undefined ? is : `${is}（${written}）`]]),
    ...Object.entries(others),
  ];
  return (
    <li className={isCurrent ? 'fact fact-current' : 'fact'} aria-current={isCurrent} ref={card}>
      <button type="button" className="fact-head" onClick={choose}>
        <span className="fact-kind">{words.kind[fact.kind]}</span>
        {fact.kind !== 'clauses' && (
          <span className={`certainty certainty-${fact.certainty}`}>{words.certainty[fact.certainty]}</span>
        )}
        {decided !== undefined && (
          <span className={`decided decided-${decided.decision}`}>{words.decision[decided.decision]}</span>
        )}
      </button>
      <dl>
        {shown.map(([name = '', value = '']) => (
          <div key={name}>
            <dt>{sayField(words, name)}</dt>
            <dd lang="zh-CN">
              {sayValue(words, value)}
              {decided?.changes?.[name] !== undefined && (
                <ins> → {sayValue(words, decided.changes[name])}</ins>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {isCurrent &&
        fact.doubts.map(({ reason, alternatives }) => (
          <div key={reason.en} className="doubt">
            <p>{reason[language]}</p>
            {alternatives[language].length > 0 && (
              <p>{`${words.alternatives}: ${alternatives[language].join(language === 'zh' ? '；' : '; ')}`}</p>
            )}
          </div>
        ))}
      {children}
    </li>
  );
}

/** The page of a review: the words of the source at the left, what was understood of them at the right. */
export function App() {
  const [review, setReview] = useState<ReviewAnswer>();
  const [current, setCurrent] = useState<string>();
  const [order, setOrder] = useState<Order>('doubts');
  const [isChanging, setChanging] = useState(false);
  const [missedAt, setMissedAt] = useState<Chosen>();
  const isInForm = isChanging || missedAt !== undefined;
  const [problem, setProblem] = useState<string>();
  const [language, setLanguage] = useState<Language>(localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh');
  const words = WORDS[language];

  /** Set while a decision is on its way: a key pressed meanwhile would decide on the same fact again. */
  const isSending = useRef(false);
  const [sent, setSent] = useState(0);
  const isFormOpen = useRef(false);
  useLayoutEffect(() => {
    isFormOpen.current = isInForm;
  }, [isInForm]);

  const load = useCallback(async () => {
    try {
      setReview(await (await fetch('facts')).json());
    } catch {
      setProblem(WORDS.zh.lost);
    }
  }, []);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${words.title} ${review?.source ?? ''}`;
    localStorage.setItem(KEPT, language);
  }, [language, words, review?.source]);

  const queue = useMemo(() => ordered(review?.facts ?? [], order), [review?.facts, order]);
  const fact =
    queue.find(({ key }) => key === current) ??
    nextOpen(queue, undefined, review?.decisions ?? {}) ??
    queue[0];
  const beside = useMemo(() => besideOf(queue, review?.facts ?? [], fact), [queue, review?.facts, fact]);

  const decide: Decide = useCallback(
    async (keys, decision, changes) => {
      if (review === undefined || isSending.current) return;
      isSending.current = true;
      // At once: a form that is opened before the answer stays open, with its fact.
      if (decision !== 'CHANGE') setChanging(false);
      const { version } = review;
      const answer = await send('decisions', {
        keys,
        decision,
        version,
        ...(changes === undefined ? {} : { changes }),
      });
      if (answer === undefined) setProblem(words.lost);
      else if ('refused' in answer) {
        if (answer.refused === 'CHANGED_ELSEWHERE') await load();
        setProblem(sayRefusal(words, answer));
      } else {
        const decisions: Record<string, DecisionAnswer> = { ...review.decisions };
        for (const [key, one] of Object.entries(answer.changed))
          if (one === null) delete decisions[key];
          else decisions[key] = one;
        setProblem(undefined);
        // Without the fact that was added, its clause may state nothing again.
        if (Object.keys(answer.changed).some((key) => review.decisions[key]?.decision === 'ADD'))
          await load();
        else setReview({ ...review, version: answer.version, decisions });
        if (decision === 'CHANGE') setChanging(false);
        // The key that accepts the rows in no doubt leaves a row in doubt where it is.
        const isLeft = fact !== undefined && decisions[fact.key] === undefined;
        if (decision === 'CHANGE' || (decision !== null && !isLeft && !isFormOpen.current))
          setCurrent(nextOpen(queue, fact?.key, decisions)?.key ?? fact?.key);
      }
      setSent((count) => count + 1);
    },
    [review, queue, fact, words, load],
  );
  const addMissed = async (kind: string, fields: Readonly<Record<string, string>>) => {
    if (review === undefined || missedAt === undefined) return;
    const answer = await send('facts', { version: review.version, kind, lines: missedAt, fields });
    if (answer === undefined) return setProblem(words.lost);
    if ('refused' in answer) {
      if (answer.refused === 'CHANGED_ELSEWHERE') await load();
      return setProblem(sayRefusal(words, answer));
    }
    await load();
    setProblem(undefined);
    setMissedAt(undefined);
    setCurrent(Object.keys(answer.changed)[0]);
  };
  const choose = useCallback(
    (key: string | undefined) => {
      // What is typed in a form is of the chosen fact.
      if (!isInForm) setCurrent(key);
    },
    [isInForm],
  );
  const move = useCallback(
    (by: number) => {
      const at = queue.findIndex(({ key }) => key === fact?.key);
      choose(queue[at + by]?.key ?? fact?.key);
    },
    [queue, fact, choose],
  );
  const actions = useMemo(
    () =>
      fact === undefined || review === undefined
        ? []
        : [
            { key: 'a', name: words.decision.ACCEPT, run: () => void decide([fact.key], 'ACCEPT') },
            {
              key: 'c',
              name: words.decision.CHANGE,
              run: () => setChanging(editableOf(review, fact).length > 0),
            },
            { key: 'r', name: words.decision.REJECT, run: () => void decide([fact.key], 'REJECT') },
            {
              key: 'n',
              name: words.decision.BINDS_NOBODY,
              run: () => void decide([fact.key], 'BINDS_NOBODY'),
            },
            {
              key: 'A',
              name: fact.kind === 'powerRows' ? words.acceptRows : words.acceptAll,
              run: () => {
                const open = openBeside(beside, review.decisions);
                if (open.length > 0)
                  void decide(
                    open.map(({ key }) => key),
                    'ACCEPT',
                  );
              },
            },
            { key: 'm', name: words.addMissed, run: () => setMissedAt(fact.lines) },
            { key: 'u', name: words.undo, run: () => void decide([fact.key], null) },
            { key: 'j', name: words.next, run: () => move(1) },
            { key: 'k', name: words.previous, run: () => move(-1) },
          ],
    [fact, review, words, decide, move, beside],
  );
  // With the page as it is shown: a key that is pressed at once decides on the fact that is seen.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isInForm || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      // Caps Lock makes no other key, and a key that is held down decides once.
      const pressed = event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
      const action = actions.find(({ key }) => key === pressed);
      if (action === undefined || (event.repeat && pressed !== 'j' && pressed !== 'k')) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [actions, isInForm]);
  // After the keys know the new fact.
  useLayoutEffect(() => {
    if (sent > 0) isSending.current = false;
  }, [sent]);

  if (review === undefined || fact === undefined)
    return <p role="alert">{problem ?? (review === undefined ? '…' : words.done)}</p>;
  const open = review.facts.filter(({ key }) => review.decisions[key] === undefined);
  return (
    <>
      <header>
        <h1>
          {words.title} {review.source} · {review.reviewer}
        </h1>
        <p className="left" role="status">
          {open.length === 0
            ? words.done
            : words.left(
                open.length,
                review.facts.length,
                open.filter(({ certainty }) => certainty !== 'CERTAIN').length,
                open.filter(({ kind }) => kind === 'clauses').length,
              )}
        </p>
        <progress max={review.facts.length} value={review.facts.length - open.length} />
        <button type="button" onClick={() => setOrder(order === 'doubts' ? 'lines' : 'doubts')}>
          {order === 'doubts' ? words.byLine : words.doubtsFirst}
        </button>
        <button
          type="button"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {words.other}
        </button>
      </header>
      {problem !== undefined && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <main>
        <SourceLines review={review} fact={fact} words={words} chosen={missedAt} choose={setMissedAt} />
        <section className="understood" aria-labelledby="understood-title">
          <h2 id="understood-title">{words.understood}</h2>
          <div className="buttons">
            {actions.map(({ key, name, run }) => (
              <button key={key} type="button" onClick={run} aria-keyshortcuts={key}>
                {name} <kbd>{key}</kbd>
              </button>
            ))}
          </div>
          {missedAt !== undefined && (
            <MissedForm
              review={review}
              words={words}
              lines={missedAt}
              save={(kind, fields) => void addMissed(kind, fields)}
              cancel={() => setMissedAt(undefined)}
            />
          )}
          {(beside.before !== undefined || beside.after !== undefined) && (
            <nav className="buttons" aria-label={words.pages}>
              <button
                type="button"
                disabled={beside.before === undefined}
                onClick={() => choose(beside.before?.key)}
              >
                {words.pageBefore}
              </button>
              <span>
                {words.shown(beside.first, beside.first + beside.shown.length - 1, beside.all.length)}
              </span>
              <button
                type="button"
                disabled={beside.after === undefined}
                onClick={() => choose(beside.after?.key)}
              >
                {words.pageAfter}
              </button>
            </nav>
          )}
          <ul>
            {beside.shown.map((one) => (
              <FactCard
                key={one.key}
                fact={one}
                review={review}
                words={words}
                language={language}
                isCurrent={one.key === fact.key}
                choose={() => choose(one.key)}
              >
                {one.key === fact.key && isChanging && (
                  <ChangeForm
                    fact={one}
                    review={review}
                    words={words}
                    save={(changes) => void decide([one.key], 'CHANGE', changes)}
                    cancel={() => setChanging(false)}
                  />
                )}
              </FactCard>
            ))}
          </ul>
        </section>
      </main>
    </>
  );
}
