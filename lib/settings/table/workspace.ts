import type { SettingGroup } from '../types';

const CONSOLE = 'Developer Console > workspace';
const CREDENTIAL = `${CONSOLE} > OAuth Server-to-Server`;
const EMPTY = 'leave it empty';
const WRITTEN = 'npm run onboard writes it';
const NUMBER = { pattern: /^\d+$/, text: 'is a number' };

/** The Adobe Developer Console's workspace. */
export const workspace = {
  title: 'The workspace: Adobe Developer Console > your project > workspace',
  settings: {
    AIO_runtime_namespace: {
      type: 'text',
      meaning: 'the Runtime namespace',
      where: `${CONSOLE} > Runtime`,
      example: 'Written by `aio app use` as well. Runtime namespace and key: workspace > Runtime.',
      needed: 'always',
    },
    AIO_runtime_auth: {
      type: 'text',
      meaning: 'its key',
      where: `${CONSOLE} > Runtime`,
      needed: 'always',
      secret: true,
    },
    AIO_runtime_apihost: {
      type: 'text',
      default: 'https://adobeioruntime.net',
      meaning: 'where the Runtime is',
      where: EMPTY,
      example: 'Empty takes https://adobeioruntime.net',
    },
    IO_CONSUMER_ID: {
      type: 'text',
      meaning: 'the organization',
      where: 'workspace.json: project.org.id',
      example: "Organization, project and workspace ids: the numbers in the workspace's downloaded JSON.",
      needed: 'always',
      form: NUMBER,
    },
    IO_PROJECT_ID: {
      type: 'text',
      meaning: 'the project',
      where: 'workspace.json: project.id',
      needed: 'always',
      form: NUMBER,
    },
    IO_WORKSPACE_ID: {
      type: 'text',
      meaning: 'the workspace',
      where: 'workspace.json: project.workspace.id',
      needed: 'always',
      form: NUMBER,
    },
    OAUTH_CLIENT_ID: {
      type: 'text',
      meaning: 'the server-to-server credential',
      where: CREDENTIAL,
      example: 'The OAuth server-to-server credential of the workspace. OAUTH_ORG_ID ends in @AdobeOrg.',
      needed: 'always',
    },
    OAUTH_CLIENT_SECRET: {
      type: 'text',
      meaning: 'its secret',
      where: CREDENTIAL,
      needed: 'always',
      secret: true,
    },
    OAUTH_ORG_ID: {
      type: 'text',
      meaning: 'the organization in IMS',
      where: CREDENTIAL,
      needed: 'always',
      form: { pattern: /@AdobeOrg$/, text: 'ends with @AdobeOrg' },
    },
    OAUTH_SCOPES: {
      type: 'text',
      meaning: 'what the token may do',
      where: 'leave it empty for the usual ones',
      example: 'Comma-separated; empty takes the scopes for I/O Events and Adobe Commerce as a Cloud Service.',
    },
    OAUTH_BASE_URL: {
      type: 'url',
      default: 'https://ims-na1.adobelogin.com/ims/token/',
      meaning: 'Adobe IMS',
      where: EMPTY,
      example: 'Empty takes https://ims-na1.adobelogin.com/ims/token/',
    },
    IO_MANAGEMENT_BASE_URL: {
      type: 'url',
      meaning: 'the management of events',
      where: EMPTY,
      example: 'Empty takes https://api.adobe.io/events/',
    },
    IO_INGRESS_URL: {
      type: 'url',
      meaning: 'where events are published',
      where: EMPTY,
      example: 'Empty takes https://eventsingress.adobe.io',
    },
    BACKOFFICE_PROVIDER_ID: {
      type: 'text',
      meaning: "the provider of the back office's events",
      where: WRITTEN,
      example: 'Written by `npm run onboard`. Empty: looked up by its label once in each process.',
    },
    COMMERCE_PROVIDER_ID: {
      type: 'text',
      meaning: "the provider of Adobe Commerce's events",
      where: WRITTEN,
      example: 'Written by `npm run onboard` as well, for `npm run commerce-event-subscribe`.',
    },
    EVENT_PREFIX: {
      type: 'text',
      meaning: 'keeps the events of several apps on one store apart',
      where: 'your own choice',
      example: 'Letters, digits and underscores: keeps the events of several apps on one store apart. Empty: none.',
      form: { pattern: /^\w+$/, text: 'has letters, digits and underscores only' },
    },
  },
} as const satisfies SettingGroup;
