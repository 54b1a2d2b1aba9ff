import { type InputObjectTypeDefinitionNode, Kind, parse } from 'graphql';

/** What is sent as variables, in Saleor's own words; the fields that are in use. */
const INPUTS = parse(`
  input MetadataInput { key: String! value: String! }
  input DateTimeRangeInput { gte: DateTime lte: DateTime }

  input ProductBulkCreateInput {
    name: String slug: String description: JSONString externalReference: String productType: ID! category: ID
    taxClass: ID weight: WeightScalar seo: SeoInput attributes: [AttributeValueInput!]
    metadata: [MetadataInput!] privateMetadata: [MetadataInput!]
    channelListings: [ProductChannelListingCreateInput!] variants: [ProductVariantBulkCreateInput!]
  }
  input ProductChannelListingCreateInput {
    channelId: ID! isPublished: Boolean publishedAt: DateTime visibleInListings: Boolean
    isAvailableForPurchase: Boolean availableForPurchaseAt: DateTime
  }
  input ProductVariantBulkCreateInput {
    sku: String name: String externalReference: String attributes: [BulkAttributeValueInput!]! trackInventory: Boolean
    weight: WeightScalar
    stocks: [StockInput!] channelListings: [ProductVariantChannelListingAddInput!]
    metadata: [MetadataInput!] privateMetadata: [MetadataInput!]
  }
  input SeoInput { title: String description: String }
  input AttributeValueSelectableTypeInput { id: ID externalReference: String value: String }
  input AttributeValueInput {
    id: ID values: [String!] dropdown: AttributeValueSelectableTypeInput swatch: AttributeValueSelectableTypeInput
    multiselect: [AttributeValueSelectableTypeInput!] numeric: String richText: JSONString plainText: String
    boolean: Boolean date: Date dateTime: DateTime
  }
  input BulkAttributeValueInput {
    id: ID values: [String!] dropdown: AttributeValueSelectableTypeInput swatch: AttributeValueSelectableTypeInput
    multiselect: [AttributeValueSelectableTypeInput!] numeric: String richText: JSONString plainText: String
    boolean: Boolean date: Date dateTime: DateTime
  }
  input TranslationInput { slug: String name: String description: JSONString seoTitle: String seoDescription: String }
  input AttributeCreateInput { name: String! slug: String type: AttributeTypeEnum! inputType: AttributeInputTypeEnum }
  input TaxClassCreateInput { name: String! }
  input ProductInput {
    name: String slug: String description: JSONString externalReference: String category: ID
    taxClass: ID weight: WeightScalar seo: SeoInput attributes: [AttributeValueInput!]
    metadata: [MetadataInput!] privateMetadata: [MetadataInput!]
  }
  input ProductVariantInput {
    sku: String name: String externalReference: String attributes: [AttributeValueInput!] trackInventory: Boolean
    weight: WeightScalar
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

  input DraftOrderCreateInput {
    channelId: ID userEmail: String lines: [OrderLineCreateInput!] externalReference: String
    billingAddress: AddressInput shippingAddress: AddressInput
  }
  input OrderLineCreateInput { quantity: Int! variantId: ID! }
  input OrderBulkCreateInput {
    channel: String! createdAt: DateTime! status: OrderStatus user: OrderBulkCreateUserInput! currency: String!
    billingAddress: AddressInput! shippingAddress: AddressInput languageCode: LanguageCodeEnum!
    externalReference: String lines: [OrderBulkCreateOrderLineInput!]! fulfillments: [OrderBulkCreateFulfillmentInput!]
  }
  input OrderBulkCreateUserInput { id: ID email: String externalReference: String }
  input OrderBulkCreateOrderLineInput {
    variantId: ID variantName: String productName: String productSku: String createdAt: DateTime!
    isShippingRequired: Boolean! isGiftCard: Boolean! quantity: Int! totalPrice: TaxedMoneyInput!
    undiscountedTotalPrice: TaxedMoneyInput! warehouse: ID! taxClassId: ID
  }
  input TaxedMoneyInput { gross: PositiveDecimal! net: PositiveDecimal! }
  input OrderBulkCreateFulfillmentInput { trackingCode: String lines: [OrderBulkCreateFulfillmentLineInput!] }
  input OrderBulkCreateFulfillmentLineInput {
    variantId: ID variantSku: String quantity: Int! warehouse: ID! orderLineIndex: Int!
  }
  input OrderReturnProductsInput {
    orderLines: [OrderReturnLineInput!] fulfillmentLines: [OrderReturnFulfillmentLineInput!]
    amountToRefund: PositiveDecimal includeShippingCosts: Boolean refund: Boolean
  }
  input OrderReturnLineInput { orderLineId: ID! quantity: Int! replace: Boolean }
  input OrderReturnFulfillmentLineInput { fulfillmentLineId: ID! quantity: Int! replace: Boolean }
  input OrderRefundProductsInput {
    orderLines: [OrderRefundLineInput!] fulfillmentLines: [OrderRefundFulfillmentLineInput!]
    amountToRefund: PositiveDecimal includeShippingCosts: Boolean
  }
  input OrderRefundLineInput { orderLineId: ID! quantity: Int! }
  input OrderRefundFulfillmentLineInput { fulfillmentLineId: ID! quantity: Int! }
  input OrderGrantRefundCreateInput { amount: Decimal reason: String transactionId: ID! }
  input MoneyInput { currency: String! amount: PositiveDecimal! }
  input TransactionCreateInput {
    name: String pspReference: String amountAuthorized: MoneyInput amountCharged: MoneyInput amountRefunded: MoneyInput
  }
  input TransactionUpdateInput {
    name: String pspReference: String amountAuthorized: MoneyInput amountCharged: MoneyInput amountRefunded: MoneyInput
  }
  input TransactionWhereInput { appIdentifier: StringFilterInput events: [TransactionEventFilterInput!] }
  input StringFilterInput { eq: String oneOf: [String!] }
  input TransactionEventFilterInput { createdAt: DateTimeRangeInput }
  input OrderFulfillInput {
    lines: [OrderFulfillLineInput!]! notifyCustomer: Boolean allowStockToBeExceeded: Boolean trackingNumber: String
  }
  input FulfillmentUpdateTrackingInput { trackingNumber: String notifyCustomer: Boolean }
  input FulfillmentCancelInput { warehouseId: ID }
  input OrderSettingsInput { allowUnpaidOrders: Boolean automaticallyConfirmAllNewOrders: Boolean }

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
    addWarehouses: [ID!] addShippingZones: [ID!] orderSettings: OrderSettingsInput
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
  'LanguageCodeEnum',
  'OrderStatus',
  'AttributeTypeEnum',
  'AttributeInputTypeEnum',
  'EventDeliveryStatusEnum',
  'WebhookEventTypeAsyncEnum',
  'WebhookEventTypeSyncEnum',
  'TransactionEventTypeEnum',
  'TransactionActionEnum',
];

export const scalars: ReadonlySet<string> = new Set([
  ...[
    'String',
    'ID',
    'Boolean',
    'Int',
    'Float',
    'Decimal',
    'PositiveDecimal',
    'JSONString',
    'DateTime',
    'Date',
    'WeightScalar',
    ...NAMES,
  ],
]);

export const inputTypes: ReadonlyMap<string, InputObjectTypeDefinitionNode> = new Map(
  INPUTS.definitions.flatMap((type) =>
    type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[type.name.value, type] as const] : [],
  ),
);
