/** Key of the token in the tab's session storage. Another tab asks for it again, and closing the tab deletes it. */
const KEPT = 'mandate-token';
const UNAUTHENTICATED = 401;
/** The characters of a bearer token. A header cannot carry others. */
const FORM = String.raw`\s*[\w.~+\/\-]+=*\s*`;

/** The texts of the dialog. */
interface Words {
  readonly title: string;
  readonly refused: string;
  readonly label: string;
  readonly send: string;
  readonly cancel: string;
}

const WORDS: Readonly<Record<'zh' | 'en', Words>> = {
  zh: {
    title: '使用本服务需要令牌。令牌只保存在当前标签页中。',
    refused: '服务不接受这个令牌。',
    label: '令牌',
    send: '确定',
    cancel: '取消',
  },
  en: {
    title: 'This service requires a token. The token is stored only in this tab.',
    refused: 'The service does not accept this token.',
    label: 'Token',
    send: 'OK',
    cancel: 'Cancel',
  },
};

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  children: readonly HTMLElement[] = [],
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Asks the user for a token. @returns undefined if the user gives none */
async function askPerson(wasRefused: boolean): Promise<string | undefined> {
  const words = WORDS[document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'];
  const input = element('input', { type: 'password', autocomplete: 'off', required: true, pattern: FORM });
  const cancel = element('button', { type: 'button', textContent: words.cancel });
  const form = element('form', {}, [
    element('p', { textContent: words.title }),
    ...(wasRefused ? [element('p', { textContent: words.refused, role: 'alert' })] : []),
    element('label', { textContent: `${words.label} ` }, [input]),
    element('button', { type: 'submit', textContent: words.send }),
    cancel,
  ]);
  const dialog = element('dialog', { className: 'token' }, [form]);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    const end = (token?: string) => {
      dialog.remove();
      resolve(token);
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      end(input.value.trim() || undefined);
    });
    cancel.addEventListener('click', () => end());
    dialog.addEventListener('cancel', () => end());
  });
}

/** The open dialog. Several requests may be rejected at once, but the user is asked only once. */
let asking: Promise<void> | undefined;

async function askForToken(refused: string | null): Promise<void> {
  // Another request has already replaced the token.
  if (sessionStorage.getItem(KEPT) !== refused) return;
  asking ??= askPerson(refused !== null)
    .then((token) => {
      if (token === undefined) sessionStorage.removeItem(KEPT);
      else sessionStorage.setItem(KEPT, token);
    })
    .finally(() => {
      asking = undefined;
    });
  await asking;
}

/** `fetch` with the tab's token. If the service requires a token, asks the user for one and sends the request again. */
export async function fetchWithToken(address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  for (;;) {
    const token = sessionStorage.getItem(KEPT);
    const headers = new Headers(init.headers);
    if (token !== null) headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(address, { ...init, headers });
    if (response.status !== UNAUTHENTICATED) return response;
    await askForToken(token);
    const now = sessionStorage.getItem(KEPT);
    if (now === null || now === token) return response;
  }
}
