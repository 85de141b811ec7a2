import { without } from './address.js';
import { DocumentView } from './DocumentView.js';
import { HolderView } from './HolderView.js';
import { OPEN } from './operations.js';
import { RequestStatus } from './Pager.js';
import { ResponsibilityView } from './ResponsibilityView.js';
import { useAnswer } from './use-answer.js';
import { usePage, ViewLink } from './view.js';

/** Shows the record whose id is in the address. */
export function RecordView({ id }: { readonly id: string }) {
  const { view, words } = usePage();
  const request = useAnswer(OPEN, { id, asOf: view.asOf, place: view.place });
  const node = request.answer?.node;
  const current = node?.id === id ? node : undefined;
  return (
    <>
      {view.q !== undefined && (
        <nav className="back">
          <ViewLink to={without(view, 'id')}>← {words.back}</ViewLink>
        </nav>
      )}
      {current === undefined && <RequestStatus request={request} />}
      {node === null && <p role="alert">{words.unknown}</p>}
      {current !== undefined && 'transfers' in current && <ResponsibilityView responsibility={current} />}
      {current !== undefined && 'memberships' in current && <HolderView holder={current} />}
      {current?.__typename === 'Document' && <DocumentView document={current} />}
    </>
  );
}
