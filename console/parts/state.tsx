import type { ComponentChildren } from 'preact';
import { ApiError, type Loaded } from '../app/api';
import { host } from '../app/host';

/** What is shown of data that is not there, or not yet; `children` gets it once it is. */
export function Show<T>({ data, children }: { data: Loaded<T>; children: (value: T) => ComponentChildren }) {
  if (data.value !== undefined) {
    return (
      <>
        {data.error === undefined ? null : (
          <p class="note bad" role="alert">
            {data.error.message} What you see is older.{' '}
            <button type="button" class="link" onClick={data.reload}>
              Try again
            </button>
          </p>
        )}
        {children(data.value)}
      </>
    );
  }
  return data.error === undefined ? <Loading /> : <Failed error={data.error} again={data.reload} />;
}

/** Grey lines where text will be. */
export function Loading() {
  return (
    <div class="loading" role="status" aria-label="Loading">
      <span />
      <span />
      <span />
    </div>
  );
}

/** Why there is nothing to see, and what helps. */
export function Failed({ error, again }: { error: Error; again: () => void }) {
  const status = error instanceof ApiError ? error.status : 0;
  if (status === 401 || status === 403) {
    return <NoPermission reason={error.message} />;
  }
  if (status === 404 && host.kind === 'local') {
    return (
      <State title="The actions are being deployed">
        The page's own data comes from an action, which is not there yet. It appears by itself.
        <Again again={again} />
      </State>
    );
  }
  return (
    <State title="This cannot be shown now" bad>
      {error.message}
      <Again again={again} />
    </State>
  );
}

function Again({ again }: { again: () => void }) {
  return (
    <p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </p>
  );
}

function NoPermission({ reason }: { reason: string }) {
  return (
    <State title="You may not see this">
      {host.kind === 'saleor'
        ? 'The Dashboard gave this page no permission for it. Ask somebody who may manage apps.'
        : 'The page needs a token of this workspace. Open it with npx relay console, which signs in with the credential in .env.'}
      <p class="quiet">{reason}</p>
    </State>
  );
}

/** A state of the page that is not a list: empty, failed, forbidden. */
export function State({
  title,
  bad = false,
  children,
}: {
  title: string;
  bad?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <section class={bad ? 'state bad' : 'state'} role={bad ? 'alert' : undefined}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
