import type { Context } from 'hono';
import type { Faults } from '../kernel/faults';
import { bearerToken, jsonBody } from '../kernel/http';
import { addressMutations } from './addresses';
import { problemMutations } from './app-problems';
import { appQueries } from './app-views';
import type { Apps } from './apps';
import { callerOf, MERCHANT } from './callers';
import { catalogueMutations } from './catalogue';
import { customerMutations } from './customers';
import type { Deliveries } from './deliveries';
import { draftMutations } from './drafts';
import { fulfillmentMutations } from './fulfillments';
import { execute, readAsked } from './graphql';
import { metadataMutations } from './metadata';
import { orderMutations } from './orders';
import { paymentMutations, paymentQueries } from './payment-reports';
import { placeMutations } from './places';
import { Problem } from './problem';
import { queries } from './queries';
import { returnMutations } from './returns';
import { stockMutations } from './stock';
import { transactionMutations } from './transactions';
import type { View } from './views';
import { webhookMutations } from './webhooks';
import type { Caller, World } from './world';

interface Options {
  apps: Apps;
  deliveries: Deliveries;
  faults: Faults;
  worldOf: (caller: Caller) => World;
  /** Milliseconds since 1970. */
  now: () => number;
  /** The shop's own address, with a slash at the end. */
  shopUrl: () => string;
}

/** The GraphQL API, as a route. */
export class GraphqlRoute {
  /** The number of calls by apps, to measure what an event costs. */
  calls = 0;

  constructor(private readonly options: Options) {}

  async answer(c: Context): Promise<Response> {
    const { apps, faults, worldOf } = this.options;
    const caller = callerOf(apps, bearerToken(c.req.header('authorization')));
    // Apps meet the faults that a test has asked for; the merchant does not.
    const fault = caller === MERCHANT ? undefined : await faults.apply(c);
    if (fault !== undefined) {
      return fault;
    }
    this.calls += caller.app === undefined ? 0 : 1;
    try {
      const world = worldOf(caller);
      const { maxCost } = world.records.settings();
      return c.json(execute(readAsked(await jsonBody(c)), this.rootsOf(world), maxCost));
    } catch (error) {
      if (error instanceof Problem) {
        return c.json({ errors: [{ message: error.message }] }, error.status);
      }
      throw error;
    }
  }

  private rootsOf(world: World): { query: View; mutation: View } {
    const { apps, deliveries, shopUrl, now } = this.options;
    return {
      query: {
        ...queries(world, shopUrl()),
        ...paymentQueries(world),
        ...appQueries(apps, deliveries, world.views, world.caller),
      },
      mutation: {
        ...catalogueMutations(world),
        ...stockMutations(world),
        ...addressMutations(world),
        ...customerMutations(world),
        ...orderMutations(world),
        ...fulfillmentMutations(world),
        ...returnMutations(world),
        ...draftMutations(world),
        ...transactionMutations(world),
        ...paymentMutations(world, apps, now),
        ...metadataMutations(world, apps),
        ...placeMutations(world),
        ...webhookMutations(world, apps),
        ...problemMutations(world, apps, now),
      },
    };
  }
}
