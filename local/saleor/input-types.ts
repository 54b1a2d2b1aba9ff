import { type InputObjectTypeDefinitionNode, Kind, parse } from 'graphql';

/** What is sent as variables, in Saleor's own words; the fields that are in use. */
const INPUTS = parse(`
  input MetadataInput { key: String! value: String! }
  input DateTimeRangeInput { gte: DateTime lte: DateTime }

  input ProductBulkCreateInput {
    name: String slug: String description: JSONString externalReference: String productType: ID! category: ID
    attributes: [AttributeValueInput!] metadata: [MetadataInput!] privateMetadata: [MetadataInput!]
    channelListings: [ProductChannelListingCreateInput!] variants: [ProductVariantBulkCreateInput!]
  }
  input ProductChannelListingCreateInput {
    channelId: ID! isPublished: Boolean publishedAt: DateTime visibleInListings: Boolean
    isAvailableForPurchase: Boolean availableForPurchaseAt: DateTime
  }
  input ProductVariantBulkCreateInput {
    sku: String name: String externalReference: String attributes: [BulkAttributeValueInput!]! trackInventory: Boolean
    stocks: [StockInput!] channelListings: [ProductVariantChannelListingAddInput!]
    metadata: [MetadataInput!] privateMetadata: [MetadataInput!]
  }
  input AttributeValueInput { id: ID values: [String!] }
  input BulkAttributeValueInput { id: ID values: [String!] }
  input ProductInput {
    name: String slug: String description: JSONString externalReference: String category: ID
    metadata: [MetadataInput!] privateMetadata: [MetadataInput!]
  }
  input ProductVariantInput {
    sku: String name: String externalReference: String attributes: [AttributeValueInput!] trackInventory: Boolean
    metadata: [MetadataInput!] privateMetadata: [MetadataInput!]
  }
  input ProductVariantCreateInput {
    sku: String name: String externalReference: String attributes: [AttributeValueInput!]! trackInventory: Boolean
    product: ID! stocks: [StockInput!] metadata: [MetadataInput!] privateMetadata: [MetadataInput!]
  }
  input ProductVariantChannelListingAddInput {
    channelId: ID! price: PositiveDecimal! costPrice: PositiveDecimal priorPrice: PositiveDecimal
  }
  input ProductChannelListingUpdateInput {
    updateChannels: [ProductChannelListingAddInput!] removeChannels: [ID!]
  }
  input ProductChannelListingAddInput {
    channelId: ID! isPublished: Boolean publishedAt: DateTime visibleInListings: Boolean
    isAvailableForPurchase: Boolean availableForPurchaseAt: DateTime addVariants: [ID!] removeVariants: [ID!]
  }

  input StockInput { warehouse: ID! quantity: Int! }
  input StockBulkUpdateInput {
    variantId: ID variantExternalReference: String warehouseId: ID warehouseExternalReference: String quantity: Int!
  }

  input UserCreateInput {
    firstName: String lastName: String email: String isActive: Boolean note: String externalReference: String
    defaultBillingAddress: AddressInput defaultShippingAddress: AddressInput
    metadata: [MetadataInput!] privateMetadata: [MetadataInput!]
  }
  input CustomerInput {
    firstName: String lastName: String email: String isActive: Boolean note: String externalReference: String
    defaultBillingAddress: AddressInput defaultShippingAddress: AddressInput
    metadata: [MetadataInput!] privateMetadata: [MetadataInput!]
  }
  input AddressInput {
    firstName: String lastName: String companyName: String streetAddress1: String streetAddress2: String city: String
    cityArea: String postalCode: String country: CountryCode countryArea: String phone: String skipValidation: Boolean
  }

  input OrderFulfillLineInput { orderLineId: ID stocks: [OrderFulfillStockInput!]! }
  input OrderFulfillStockInput { quantity: Int! warehouse: ID! }

  input WebhookCreateInput {
    name: String targetUrl: String asyncEvents: [WebhookEventTypeAsyncEnum!] app: ID isActive: Boolean query: String
    secretKey: String syncEvents: [WebhookEventTypeSyncEnum!]
  }
  input WebhookUpdateInput {
    name: String targetUrl: String asyncEvents: [WebhookEventTypeAsyncEnum!] app: ID isActive: Boolean query: String
    secretKey: String syncEvents: [WebhookEventTypeSyncEnum!]
  }

  input AppProblemCreateInput { message: String! key: String! criticalThreshold: Int aggregationPeriod: Int }
  input AppProblemDismissInput { byApp: AppProblemDismissByAppInput }
  input AppProblemDismissByAppInput { ids: [ID!] keys: [String!] }

  input ChannelCreateInput {
    name: String! slug: String! currencyCode: String! defaultCountry: CountryCode! isActive: Boolean
    addWarehouses: [ID!] addShippingZones: [ID!]
  }
  input WarehouseCreateInput { name: String! slug: String email: String externalReference: String address: AddressInput! }
  input CategoryInput { name: String slug: String description: JSONString }
  input ProductTypeInput {
    name: String slug: String kind: ProductTypeKindEnum hasVariants: Boolean isShippingRequired: Boolean
    productAttributes: [ID!] variantAttributes: [ID!]
  }
  input ShippingZoneCreateInput {
    name: String description: String countries: [String!] default: Boolean addWarehouses: [ID!] addChannels: [ID!]
  }
  input ShopSettingsInput { fulfillmentAutoApprove: Boolean fulfillmentAllowUnpaid: Boolean }
`);

/** The enums of which any name passes here: the contract tests hold them against the schema. */
const NAMES = [
  'AddressTypeEnum',
  'ProductTypeKindEnum',
  'CountryCode',
  'EventDeliveryStatusEnum',
  'WebhookEventTypeAsyncEnum',
  'WebhookEventTypeSyncEnum',
];

export const scalars: ReadonlySet<string> = new Set([
  ...['String', 'ID', 'Boolean', 'Int', 'Float', 'Decimal', 'PositiveDecimal', 'JSONString', 'DateTime', ...NAMES],
]);

export const inputTypes: ReadonlyMap<string, InputObjectTypeDefinitionNode> = new Map(
  INPUTS.definitions.flatMap((type) =>
    type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[type.name.value, type] as const] : [],
  ),
);
