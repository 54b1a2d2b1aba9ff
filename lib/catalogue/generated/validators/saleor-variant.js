// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"weight":{"type":["object","null"],"required":[],"properties":{"value":{"type":["number","null"]}}},"attributes":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"attribute":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]},"inputType":{"type":["string","null"]}}},"values":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"name":{"type":["string","null"]},"plainText":{"type":["string","null"]},"richText":{"type":["string","null"]},"boolean":{"type":["boolean","null"]},"date":{"type":["string","null"]},"dateTime":{"type":["string","null"]}}}}}}},"sku":{"type":["string","null"]},"name":{"type":["string","null"]},"externalReference":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"price":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]},"currency":{"type":["string","null"]}}},"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}}}}},"created":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"product":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"name":{"type":["string","null"]},"description":{"type":["string","null"]},"externalReference":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}},"isPublished":{"type":["boolean","null"]},"isAvailableForPurchase":{"type":["boolean","null"]},"visibleInListings":{"type":["boolean","null"]}}}},"weight":{"type":["object","null"],"required":[],"properties":{"value":{"type":["number","null"]}}},"attributes":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"attribute":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]},"inputType":{"type":["string","null"]}}},"values":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"name":{"type":["string","null"]},"plainText":{"type":["string","null"]},"richText":{"type":["string","null"]},"boolean":{"type":["boolean","null"]},"date":{"type":["string","null"]},"dateTime":{"type":["string","null"]}}}}}}},"slug":{"type":["string","null"]},"seoTitle":{"type":["string","null"]},"seoDescription":{"type":["string","null"]},"metafield":{"type":["string","null"]},"taxClass":{"type":["object","null"],"required":[],"properties":{"name":{"type":["string","null"]}}},"category":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}}}}}};
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.weight !== undefined){
let data1 = data.weight;
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
const err3 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: schema11.properties.weight.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.value !== undefined){
let data2 = data1.value;
if((!((typeof data2 == "number") && (isFinite(data2)))) && (data2 !== null)){
const err4 = {instancePath:instancePath+"/weight/value",schemaPath:"#/properties/weight/properties/value/type",keyword:"type",params:{type: schema11.properties.weight.properties.value.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data.attributes !== undefined){
let data3 = data.attributes;
if((!(Array.isArray(data3))) && (data3 !== null)){
const err5 = {instancePath:instancePath+"/attributes",schemaPath:"#/properties/attributes/type",keyword:"type",params:{type: schema11.properties.attributes.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.attribute !== undefined){
let data5 = data4.attribute;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
const err6 = {instancePath:instancePath+"/attributes/" + i0+"/attribute",schemaPath:"#/properties/attributes/items/properties/attribute/type",keyword:"type",params:{type: schema11.properties.attributes.items.properties.attribute.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.slug !== undefined){
let data6 = data5.slug;
if((typeof data6 !== "string") && (data6 !== null)){
const err7 = {instancePath:instancePath+"/attributes/" + i0+"/attribute/slug",schemaPath:"#/properties/attributes/items/properties/attribute/properties/slug/type",keyword:"type",params:{type: schema11.properties.attributes.items.properties.attribute.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data5.inputType !== undefined){
let data7 = data5.inputType;
if((typeof data7 !== "string") && (data7 !== null)){
const err8 = {instancePath:instancePath+"/attributes/" + i0+"/attribute/inputType",schemaPath:"#/properties/attributes/items/properties/attribute/properties/inputType/type",keyword:"type",params:{type: schema11.properties.attributes.items.properties.attribute.properties.inputType.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
if(data4.values !== undefined){
let data8 = data4.values;
if((!(Array.isArray(data8))) && (data8 !== null)){
const err9 = {instancePath:instancePath+"/attributes/" + i0+"/values",schemaPath:"#/properties/attributes/items/properties/values/type",keyword:"type",params:{type: schema11.properties.attributes.items.properties.values.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.name !== undefined){
let data10 = data9.name;
if((typeof data10 !== "string") && (data10 !== null)){
const err10 = {instancePath:instancePath+"/attributes/" + i0+"/values/" + i1+"/name",schemaPath:"#/properties/attributes/items/properties/values/items/properties/name/type",keyword:"type",params:{type: schema11.properties.attributes.items.properties.values.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data9.plainText !== undefined){
let data11 = data9.plainText;
if((typeof data11 !== "string") && (data11 !== null)){
const err11 = {instancePath:instancePath+"/attributes/" + i0+"/values/" + i1+"/plainText",schemaPath:"#/properties/attributes/items/properties/values/items/properties/plainText/type",keyword:"type",params:{type: schema11.properties.attributes.items.properties.values.items.properties.plainText.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data9.richText !== undefined){
let data12 = data9.richText;
if((typeof data12 !== "string") && (data12 !== null)){
const err12 = {instancePath:instancePath+"/attributes/" + i0+"/values/" + i1+"/richText",schemaPath:"#/properties/attributes/items/properties/values/items/properties/richText/type",keyword:"type",params:{type: schema11.properties.attributes.items.properties.values.items.properties.richText.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data9.boolean !== undefined){
let data13 = data9.boolean;
if((typeof data13 !== "boolean") && (data13 !== null)){
const err13 = {instancePath:instancePath+"/attributes/" + i0+"/values/" + i1+"/boolean",schemaPath:"#/properties/attributes/items/properties/values/items/properties/boolean/type",keyword:"type",params:{type: schema11.properties.attributes.items.properties.values.items.properties.boolean.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data9.date !== undefined){
let data14 = data9.date;
if((typeof data14 !== "string") && (data14 !== null)){
const err14 = {instancePath:instancePath+"/attributes/" + i0+"/values/" + i1+"/date",schemaPath:"#/properties/attributes/items/properties/values/items/properties/date/type",keyword:"type",params:{type: schema11.properties.attributes.items.properties.values.items.properties.date.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data9.dateTime !== undefined){
let data15 = data9.dateTime;
if((typeof data15 !== "string") && (data15 !== null)){
const err15 = {instancePath:instancePath+"/attributes/" + i0+"/values/" + i1+"/dateTime",schemaPath:"#/properties/attributes/items/properties/values/items/properties/dateTime/type",keyword:"type",params:{type: schema11.properties.attributes.items.properties.values.items.properties.dateTime.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/attributes/" + i0+"/values/" + i1,schemaPath:"#/properties/attributes/items/properties/values/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/attributes/" + i0,schemaPath:"#/properties/attributes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
if(data.sku !== undefined){
let data16 = data.sku;
if((typeof data16 !== "string") && (data16 !== null)){
const err18 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: schema11.properties.sku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.name !== undefined){
let data17 = data.name;
if((typeof data17 !== "string") && (data17 !== null)){
const err19 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema11.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.externalReference !== undefined){
let data18 = data.externalReference;
if((typeof data18 !== "string") && (data18 !== null)){
const err20 = {instancePath:instancePath+"/externalReference",schemaPath:"#/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.channelListings !== undefined){
let data19 = data.channelListings;
if((!(Array.isArray(data19))) && (data19 !== null)){
const err21 = {instancePath:instancePath+"/channelListings",schemaPath:"#/properties/channelListings/type",keyword:"type",params:{type: schema11.properties.channelListings.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.price !== undefined){
let data21 = data20.price;
if((!(data21 && typeof data21 == "object" && !Array.isArray(data21))) && (data21 !== null)){
const err22 = {instancePath:instancePath+"/channelListings/" + i2+"/price",schemaPath:"#/properties/channelListings/items/properties/price/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.amount !== undefined){
let data22 = data21.amount;
if((!((typeof data22 == "number") && (isFinite(data22)))) && (data22 !== null)){
const err23 = {instancePath:instancePath+"/channelListings/" + i2+"/price/amount",schemaPath:"#/properties/channelListings/items/properties/price/properties/amount/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data21.currency !== undefined){
let data23 = data21.currency;
if((typeof data23 !== "string") && (data23 !== null)){
const err24 = {instancePath:instancePath+"/channelListings/" + i2+"/price/currency",schemaPath:"#/properties/channelListings/items/properties/price/properties/currency/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.properties.currency.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
if(data20.channel !== undefined){
let data24 = data20.channel;
if((!(data24 && typeof data24 == "object" && !Array.isArray(data24))) && (data24 !== null)){
const err25 = {instancePath:instancePath+"/channelListings/" + i2+"/channel",schemaPath:"#/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.slug !== undefined){
let data25 = data24.slug;
if((typeof data25 !== "string") && (data25 !== null)){
const err26 = {instancePath:instancePath+"/channelListings/" + i2+"/channel/slug",schemaPath:"#/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/channelListings/" + i2,schemaPath:"#/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
if(data.created !== undefined){
let data26 = data.created;
if((typeof data26 !== "string") && (data26 !== null)){
const err28 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: schema11.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data27 = data.updatedAt;
if((typeof data27 !== "string") && (data27 !== null)){
const err29 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.product !== undefined){
let data28 = data.product;
if((!(data28 && typeof data28 == "object" && !Array.isArray(data28))) && (data28 !== null)){
const err30 = {instancePath:instancePath+"/product",schemaPath:"#/properties/product/type",keyword:"type",params:{type: schema11.properties.product.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.id !== undefined){
let data29 = data28.id;
if((typeof data29 !== "string") && (data29 !== null)){
const err31 = {instancePath:instancePath+"/product/id",schemaPath:"#/properties/product/properties/id/type",keyword:"type",params:{type: schema11.properties.product.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data28.name !== undefined){
let data30 = data28.name;
if((typeof data30 !== "string") && (data30 !== null)){
const err32 = {instancePath:instancePath+"/product/name",schemaPath:"#/properties/product/properties/name/type",keyword:"type",params:{type: schema11.properties.product.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data28.description !== undefined){
let data31 = data28.description;
if((typeof data31 !== "string") && (data31 !== null)){
const err33 = {instancePath:instancePath+"/product/description",schemaPath:"#/properties/product/properties/description/type",keyword:"type",params:{type: schema11.properties.product.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data28.externalReference !== undefined){
let data32 = data28.externalReference;
if((typeof data32 !== "string") && (data32 !== null)){
const err34 = {instancePath:instancePath+"/product/externalReference",schemaPath:"#/properties/product/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.product.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data28.updatedAt !== undefined){
let data33 = data28.updatedAt;
if((typeof data33 !== "string") && (data33 !== null)){
const err35 = {instancePath:instancePath+"/product/updatedAt",schemaPath:"#/properties/product/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.product.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data28.channelListings !== undefined){
let data34 = data28.channelListings;
if((!(Array.isArray(data34))) && (data34 !== null)){
const err36 = {instancePath:instancePath+"/product/channelListings",schemaPath:"#/properties/product/properties/channelListings/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(Array.isArray(data34)){
const len3 = data34.length;
for(let i3=0; i3<len3; i3++){
let data35 = data34[i3];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.channel !== undefined){
let data36 = data35.channel;
if((!(data36 && typeof data36 == "object" && !Array.isArray(data36))) && (data36 !== null)){
const err37 = {instancePath:instancePath+"/product/channelListings/" + i3+"/channel",schemaPath:"#/properties/product/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.slug !== undefined){
let data37 = data36.slug;
if((typeof data37 !== "string") && (data37 !== null)){
const err38 = {instancePath:instancePath+"/product/channelListings/" + i3+"/channel/slug",schemaPath:"#/properties/product/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
}
if(data35.isPublished !== undefined){
let data38 = data35.isPublished;
if((typeof data38 !== "boolean") && (data38 !== null)){
const err39 = {instancePath:instancePath+"/product/channelListings/" + i3+"/isPublished",schemaPath:"#/properties/product/properties/channelListings/items/properties/isPublished/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.isPublished.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data35.isAvailableForPurchase !== undefined){
let data39 = data35.isAvailableForPurchase;
if((typeof data39 !== "boolean") && (data39 !== null)){
const err40 = {instancePath:instancePath+"/product/channelListings/" + i3+"/isAvailableForPurchase",schemaPath:"#/properties/product/properties/channelListings/items/properties/isAvailableForPurchase/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.isAvailableForPurchase.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data35.visibleInListings !== undefined){
let data40 = data35.visibleInListings;
if((typeof data40 !== "boolean") && (data40 !== null)){
const err41 = {instancePath:instancePath+"/product/channelListings/" + i3+"/visibleInListings",schemaPath:"#/properties/product/properties/channelListings/items/properties/visibleInListings/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.visibleInListings.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/product/channelListings/" + i3,schemaPath:"#/properties/product/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
if(data28.weight !== undefined){
let data41 = data28.weight;
if((!(data41 && typeof data41 == "object" && !Array.isArray(data41))) && (data41 !== null)){
const err43 = {instancePath:instancePath+"/product/weight",schemaPath:"#/properties/product/properties/weight/type",keyword:"type",params:{type: schema11.properties.product.properties.weight.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.value !== undefined){
let data42 = data41.value;
if((!((typeof data42 == "number") && (isFinite(data42)))) && (data42 !== null)){
const err44 = {instancePath:instancePath+"/product/weight/value",schemaPath:"#/properties/product/properties/weight/properties/value/type",keyword:"type",params:{type: schema11.properties.product.properties.weight.properties.value.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
}
if(data28.attributes !== undefined){
let data43 = data28.attributes;
if((!(Array.isArray(data43))) && (data43 !== null)){
const err45 = {instancePath:instancePath+"/product/attributes",schemaPath:"#/properties/product/properties/attributes/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(Array.isArray(data43)){
const len4 = data43.length;
for(let i4=0; i4<len4; i4++){
let data44 = data43[i4];
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.attribute !== undefined){
let data45 = data44.attribute;
if((!(data45 && typeof data45 == "object" && !Array.isArray(data45))) && (data45 !== null)){
const err46 = {instancePath:instancePath+"/product/attributes/" + i4+"/attribute",schemaPath:"#/properties/product/properties/attributes/items/properties/attribute/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.attribute.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.slug !== undefined){
let data46 = data45.slug;
if((typeof data46 !== "string") && (data46 !== null)){
const err47 = {instancePath:instancePath+"/product/attributes/" + i4+"/attribute/slug",schemaPath:"#/properties/product/properties/attributes/items/properties/attribute/properties/slug/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.attribute.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data45.inputType !== undefined){
let data47 = data45.inputType;
if((typeof data47 !== "string") && (data47 !== null)){
const err48 = {instancePath:instancePath+"/product/attributes/" + i4+"/attribute/inputType",schemaPath:"#/properties/product/properties/attributes/items/properties/attribute/properties/inputType/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.attribute.properties.inputType.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
if(data44.values !== undefined){
let data48 = data44.values;
if((!(Array.isArray(data48))) && (data48 !== null)){
const err49 = {instancePath:instancePath+"/product/attributes/" + i4+"/values",schemaPath:"#/properties/product/properties/attributes/items/properties/values/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(Array.isArray(data48)){
const len5 = data48.length;
for(let i5=0; i5<len5; i5++){
let data49 = data48[i5];
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.name !== undefined){
let data50 = data49.name;
if((typeof data50 !== "string") && (data50 !== null)){
const err50 = {instancePath:instancePath+"/product/attributes/" + i4+"/values/" + i5+"/name",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/name/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data49.plainText !== undefined){
let data51 = data49.plainText;
if((typeof data51 !== "string") && (data51 !== null)){
const err51 = {instancePath:instancePath+"/product/attributes/" + i4+"/values/" + i5+"/plainText",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/plainText/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.plainText.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data49.richText !== undefined){
let data52 = data49.richText;
if((typeof data52 !== "string") && (data52 !== null)){
const err52 = {instancePath:instancePath+"/product/attributes/" + i4+"/values/" + i5+"/richText",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/richText/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.richText.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data49.boolean !== undefined){
let data53 = data49.boolean;
if((typeof data53 !== "boolean") && (data53 !== null)){
const err53 = {instancePath:instancePath+"/product/attributes/" + i4+"/values/" + i5+"/boolean",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/boolean/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.boolean.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data49.date !== undefined){
let data54 = data49.date;
if((typeof data54 !== "string") && (data54 !== null)){
const err54 = {instancePath:instancePath+"/product/attributes/" + i4+"/values/" + i5+"/date",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/date/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.date.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data49.dateTime !== undefined){
let data55 = data49.dateTime;
if((typeof data55 !== "string") && (data55 !== null)){
const err55 = {instancePath:instancePath+"/product/attributes/" + i4+"/values/" + i5+"/dateTime",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/dateTime/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.dateTime.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/product/attributes/" + i4+"/values/" + i5,schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
}
}
else {
const err57 = {instancePath:instancePath+"/product/attributes/" + i4,schemaPath:"#/properties/product/properties/attributes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
}
if(data28.slug !== undefined){
let data56 = data28.slug;
if((typeof data56 !== "string") && (data56 !== null)){
const err58 = {instancePath:instancePath+"/product/slug",schemaPath:"#/properties/product/properties/slug/type",keyword:"type",params:{type: schema11.properties.product.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data28.seoTitle !== undefined){
let data57 = data28.seoTitle;
if((typeof data57 !== "string") && (data57 !== null)){
const err59 = {instancePath:instancePath+"/product/seoTitle",schemaPath:"#/properties/product/properties/seoTitle/type",keyword:"type",params:{type: schema11.properties.product.properties.seoTitle.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data28.seoDescription !== undefined){
let data58 = data28.seoDescription;
if((typeof data58 !== "string") && (data58 !== null)){
const err60 = {instancePath:instancePath+"/product/seoDescription",schemaPath:"#/properties/product/properties/seoDescription/type",keyword:"type",params:{type: schema11.properties.product.properties.seoDescription.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data28.metafield !== undefined){
let data59 = data28.metafield;
if((typeof data59 !== "string") && (data59 !== null)){
const err61 = {instancePath:instancePath+"/product/metafield",schemaPath:"#/properties/product/properties/metafield/type",keyword:"type",params:{type: schema11.properties.product.properties.metafield.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data28.taxClass !== undefined){
let data60 = data28.taxClass;
if((!(data60 && typeof data60 == "object" && !Array.isArray(data60))) && (data60 !== null)){
const err62 = {instancePath:instancePath+"/product/taxClass",schemaPath:"#/properties/product/properties/taxClass/type",keyword:"type",params:{type: schema11.properties.product.properties.taxClass.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.name !== undefined){
let data61 = data60.name;
if((typeof data61 !== "string") && (data61 !== null)){
const err63 = {instancePath:instancePath+"/product/taxClass/name",schemaPath:"#/properties/product/properties/taxClass/properties/name/type",keyword:"type",params:{type: schema11.properties.product.properties.taxClass.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
}
if(data28.category !== undefined){
let data62 = data28.category;
if((!(data62 && typeof data62 == "object" && !Array.isArray(data62))) && (data62 !== null)){
const err64 = {instancePath:instancePath+"/product/category",schemaPath:"#/properties/product/properties/category/type",keyword:"type",params:{type: schema11.properties.product.properties.category.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.slug !== undefined){
let data63 = data62.slug;
if((typeof data63 !== "string") && (data63 !== null)){
const err65 = {instancePath:instancePath+"/product/category/slug",schemaPath:"#/properties/product/properties/category/properties/slug/type",keyword:"type",params:{type: schema11.properties.product.properties.category.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
}
}
}
}
else {
const err66 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

