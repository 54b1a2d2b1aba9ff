import type { ContentfulStatusCode } from 'hono/utils/http-status';

const NAMES: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
};

/** What Strapi refuses, in its own form. */
export class StrapiProblem extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    message: string,
    readonly details: object = {},
  ) {
    super(message);
  }

  body(): object {
    const { status, message, details } = this;
    return { data: null, error: { status, name: NAMES[status] ?? 'ApplicationError', message, details } };
  }
}
