// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"weight":{"type":["object","null"],"required":[],"properties":{"value":{"type":["number","null"]}}},"attributes":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"attribute":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]},"inputType":{"type":["string","null"]}}},"values":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"name":{"type":["string","null"]},"plainText":{"type":["string","null"]},"richText":{"type":["string","null"]},"boolean":{"type":["boolean","null"]},"date":{"type":["string","null"]},"dateTime":{"type":["string","null"]}}}}}}},"metadata":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"key":{"type":["string","null"]},"value":{"type":["string","null"]}}}},"sku":{"type":["string","null"]},"name":{"type":["string","null"]},"externalReference":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"price":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]},"currency":{"type":["string","null"]}}},"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}}}}},"created":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"product":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"name":{"type":["string","null"]},"description":{"type":["string","null"]},"externalReference":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}},"isPublished":{"type":["boolean","null"]},"isAvailableForPurchase":{"type":["boolean","null"]},"visibleInListings":{"type":["boolean","null"]}}}},"weight":{"type":["object","null"],"required":[],"properties":{"value":{"type":["number","null"]}}},"attributes":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"attribute":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]},"inputType":{"type":["string","null"]}}},"values":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"name":{"type":["string","null"]},"plainText":{"type":["string","null"]},"richText":{"type":["string","null"]},"boolean":{"type":["boolean","null"]},"date":{"type":["string","null"]},"dateTime":{"type":["string","null"]}}}}}}},"metadata":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"key":{"type":["string","null"]},"value":{"type":["string","null"]}}}},"slug":{"type":["string","null"]},"seoTitle":{"type":["string","null"]},"seoDescription":{"type":["string","null"]},"metafield":{"type":["string","null"]},"taxClass":{"type":["object","null"],"required":[],"properties":{"name":{"type":["string","null"]}}},"category":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}}}}}};
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
if(data.metadata !== undefined){
let data16 = data.metadata;
if((!(Array.isArray(data16))) && (data16 !== null)){
const err18 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: schema11.properties.metadata.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
let data17 = data16[i2];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.key !== undefined){
let data18 = data17.key;
if((typeof data18 !== "string") && (data18 !== null)){
const err19 = {instancePath:instancePath+"/metadata/" + i2+"/key",schemaPath:"#/properties/metadata/items/properties/key/type",keyword:"type",params:{type: schema11.properties.metadata.items.properties.key.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data17.value !== undefined){
let data19 = data17.value;
if((typeof data19 !== "string") && (data19 !== null)){
const err20 = {instancePath:instancePath+"/metadata/" + i2+"/value",schemaPath:"#/properties/metadata/items/properties/value/type",keyword:"type",params:{type: schema11.properties.metadata.items.properties.value.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/" + i2,schemaPath:"#/properties/metadata/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
if(data.sku !== undefined){
let data20 = data.sku;
if((typeof data20 !== "string") && (data20 !== null)){
const err22 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: schema11.properties.sku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.name !== undefined){
let data21 = data.name;
if((typeof data21 !== "string") && (data21 !== null)){
const err23 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema11.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.externalReference !== undefined){
let data22 = data.externalReference;
if((typeof data22 !== "string") && (data22 !== null)){
const err24 = {instancePath:instancePath+"/externalReference",schemaPath:"#/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.channelListings !== undefined){
let data23 = data.channelListings;
if((!(Array.isArray(data23))) && (data23 !== null)){
const err25 = {instancePath:instancePath+"/channelListings",schemaPath:"#/properties/channelListings/type",keyword:"type",params:{type: schema11.properties.channelListings.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(Array.isArray(data23)){
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
let data24 = data23[i3];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.price !== undefined){
let data25 = data24.price;
if((!(data25 && typeof data25 == "object" && !Array.isArray(data25))) && (data25 !== null)){
const err26 = {instancePath:instancePath+"/channelListings/" + i3+"/price",schemaPath:"#/properties/channelListings/items/properties/price/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.amount !== undefined){
let data26 = data25.amount;
if((!((typeof data26 == "number") && (isFinite(data26)))) && (data26 !== null)){
const err27 = {instancePath:instancePath+"/channelListings/" + i3+"/price/amount",schemaPath:"#/properties/channelListings/items/properties/price/properties/amount/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data25.currency !== undefined){
let data27 = data25.currency;
if((typeof data27 !== "string") && (data27 !== null)){
const err28 = {instancePath:instancePath+"/channelListings/" + i3+"/price/currency",schemaPath:"#/properties/channelListings/items/properties/price/properties/currency/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.properties.currency.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
if(data24.channel !== undefined){
let data28 = data24.channel;
if((!(data28 && typeof data28 == "object" && !Array.isArray(data28))) && (data28 !== null)){
const err29 = {instancePath:instancePath+"/channelListings/" + i3+"/channel",schemaPath:"#/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.slug !== undefined){
let data29 = data28.slug;
if((typeof data29 !== "string") && (data29 !== null)){
const err30 = {instancePath:instancePath+"/channelListings/" + i3+"/channel/slug",schemaPath:"#/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/channelListings/" + i3,schemaPath:"#/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
if(data.created !== undefined){
let data30 = data.created;
if((typeof data30 !== "string") && (data30 !== null)){
const err32 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: schema11.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data31 = data.updatedAt;
if((typeof data31 !== "string") && (data31 !== null)){
const err33 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.product !== undefined){
let data32 = data.product;
if((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (data32 !== null)){
const err34 = {instancePath:instancePath+"/product",schemaPath:"#/properties/product/type",keyword:"type",params:{type: schema11.properties.product.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.id !== undefined){
let data33 = data32.id;
if((typeof data33 !== "string") && (data33 !== null)){
const err35 = {instancePath:instancePath+"/product/id",schemaPath:"#/properties/product/properties/id/type",keyword:"type",params:{type: schema11.properties.product.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data32.name !== undefined){
let data34 = data32.name;
if((typeof data34 !== "string") && (data34 !== null)){
const err36 = {instancePath:instancePath+"/product/name",schemaPath:"#/properties/product/properties/name/type",keyword:"type",params:{type: schema11.properties.product.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data32.description !== undefined){
let data35 = data32.description;
if((typeof data35 !== "string") && (data35 !== null)){
const err37 = {instancePath:instancePath+"/product/description",schemaPath:"#/properties/product/properties/description/type",keyword:"type",params:{type: schema11.properties.product.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data32.externalReference !== undefined){
let data36 = data32.externalReference;
if((typeof data36 !== "string") && (data36 !== null)){
const err38 = {instancePath:instancePath+"/product/externalReference",schemaPath:"#/properties/product/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.product.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data32.updatedAt !== undefined){
let data37 = data32.updatedAt;
if((typeof data37 !== "string") && (data37 !== null)){
const err39 = {instancePath:instancePath+"/product/updatedAt",schemaPath:"#/properties/product/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.product.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data32.channelListings !== undefined){
let data38 = data32.channelListings;
if((!(Array.isArray(data38))) && (data38 !== null)){
const err40 = {instancePath:instancePath+"/product/channelListings",schemaPath:"#/properties/product/properties/channelListings/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(Array.isArray(data38)){
const len4 = data38.length;
for(let i4=0; i4<len4; i4++){
let data39 = data38[i4];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.channel !== undefined){
let data40 = data39.channel;
if((!(data40 && typeof data40 == "object" && !Array.isArray(data40))) && (data40 !== null)){
const err41 = {instancePath:instancePath+"/product/channelListings/" + i4+"/channel",schemaPath:"#/properties/product/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.slug !== undefined){
let data41 = data40.slug;
if((typeof data41 !== "string") && (data41 !== null)){
const err42 = {instancePath:instancePath+"/product/channelListings/" + i4+"/channel/slug",schemaPath:"#/properties/product/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
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
if(data39.isPublished !== undefined){
let data42 = data39.isPublished;
if((typeof data42 !== "boolean") && (data42 !== null)){
const err43 = {instancePath:instancePath+"/product/channelListings/" + i4+"/isPublished",schemaPath:"#/properties/product/properties/channelListings/items/properties/isPublished/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.isPublished.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data39.isAvailableForPurchase !== undefined){
let data43 = data39.isAvailableForPurchase;
if((typeof data43 !== "boolean") && (data43 !== null)){
const err44 = {instancePath:instancePath+"/product/channelListings/" + i4+"/isAvailableForPurchase",schemaPath:"#/properties/product/properties/channelListings/items/properties/isAvailableForPurchase/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.isAvailableForPurchase.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data39.visibleInListings !== undefined){
let data44 = data39.visibleInListings;
if((typeof data44 !== "boolean") && (data44 !== null)){
const err45 = {instancePath:instancePath+"/product/channelListings/" + i4+"/visibleInListings",schemaPath:"#/properties/product/properties/channelListings/items/properties/visibleInListings/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.visibleInListings.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/product/channelListings/" + i4,schemaPath:"#/properties/product/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
}
if(data32.weight !== undefined){
let data45 = data32.weight;
if((!(data45 && typeof data45 == "object" && !Array.isArray(data45))) && (data45 !== null)){
const err47 = {instancePath:instancePath+"/product/weight",schemaPath:"#/properties/product/properties/weight/type",keyword:"type",params:{type: schema11.properties.product.properties.weight.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.value !== undefined){
let data46 = data45.value;
if((!((typeof data46 == "number") && (isFinite(data46)))) && (data46 !== null)){
const err48 = {instancePath:instancePath+"/product/weight/value",schemaPath:"#/properties/product/properties/weight/properties/value/type",keyword:"type",params:{type: schema11.properties.product.properties.weight.properties.value.type},message:"must be number,null"};
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
if(data32.attributes !== undefined){
let data47 = data32.attributes;
if((!(Array.isArray(data47))) && (data47 !== null)){
const err49 = {instancePath:instancePath+"/product/attributes",schemaPath:"#/properties/product/properties/attributes/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(Array.isArray(data47)){
const len5 = data47.length;
for(let i5=0; i5<len5; i5++){
let data48 = data47[i5];
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.attribute !== undefined){
let data49 = data48.attribute;
if((!(data49 && typeof data49 == "object" && !Array.isArray(data49))) && (data49 !== null)){
const err50 = {instancePath:instancePath+"/product/attributes/" + i5+"/attribute",schemaPath:"#/properties/product/properties/attributes/items/properties/attribute/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.attribute.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.slug !== undefined){
let data50 = data49.slug;
if((typeof data50 !== "string") && (data50 !== null)){
const err51 = {instancePath:instancePath+"/product/attributes/" + i5+"/attribute/slug",schemaPath:"#/properties/product/properties/attributes/items/properties/attribute/properties/slug/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.attribute.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data49.inputType !== undefined){
let data51 = data49.inputType;
if((typeof data51 !== "string") && (data51 !== null)){
const err52 = {instancePath:instancePath+"/product/attributes/" + i5+"/attribute/inputType",schemaPath:"#/properties/product/properties/attributes/items/properties/attribute/properties/inputType/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.attribute.properties.inputType.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
}
if(data48.values !== undefined){
let data52 = data48.values;
if((!(Array.isArray(data52))) && (data52 !== null)){
const err53 = {instancePath:instancePath+"/product/attributes/" + i5+"/values",schemaPath:"#/properties/product/properties/attributes/items/properties/values/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(Array.isArray(data52)){
const len6 = data52.length;
for(let i6=0; i6<len6; i6++){
let data53 = data52[i6];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.name !== undefined){
let data54 = data53.name;
if((typeof data54 !== "string") && (data54 !== null)){
const err54 = {instancePath:instancePath+"/product/attributes/" + i5+"/values/" + i6+"/name",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/name/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data53.plainText !== undefined){
let data55 = data53.plainText;
if((typeof data55 !== "string") && (data55 !== null)){
const err55 = {instancePath:instancePath+"/product/attributes/" + i5+"/values/" + i6+"/plainText",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/plainText/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.plainText.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data53.richText !== undefined){
let data56 = data53.richText;
if((typeof data56 !== "string") && (data56 !== null)){
const err56 = {instancePath:instancePath+"/product/attributes/" + i5+"/values/" + i6+"/richText",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/richText/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.richText.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data53.boolean !== undefined){
let data57 = data53.boolean;
if((typeof data57 !== "boolean") && (data57 !== null)){
const err57 = {instancePath:instancePath+"/product/attributes/" + i5+"/values/" + i6+"/boolean",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/boolean/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.boolean.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data53.date !== undefined){
let data58 = data53.date;
if((typeof data58 !== "string") && (data58 !== null)){
const err58 = {instancePath:instancePath+"/product/attributes/" + i5+"/values/" + i6+"/date",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/date/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.date.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data53.dateTime !== undefined){
let data59 = data53.dateTime;
if((typeof data59 !== "string") && (data59 !== null)){
const err59 = {instancePath:instancePath+"/product/attributes/" + i5+"/values/" + i6+"/dateTime",schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/properties/dateTime/type",keyword:"type",params:{type: schema11.properties.product.properties.attributes.items.properties.values.items.properties.dateTime.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/product/attributes/" + i5+"/values/" + i6,schemaPath:"#/properties/product/properties/attributes/items/properties/values/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
}
}
else {
const err61 = {instancePath:instancePath+"/product/attributes/" + i5,schemaPath:"#/properties/product/properties/attributes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
}
if(data32.metadata !== undefined){
let data60 = data32.metadata;
if((!(Array.isArray(data60))) && (data60 !== null)){
const err62 = {instancePath:instancePath+"/product/metadata",schemaPath:"#/properties/product/properties/metadata/type",keyword:"type",params:{type: schema11.properties.product.properties.metadata.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(Array.isArray(data60)){
const len7 = data60.length;
for(let i7=0; i7<len7; i7++){
let data61 = data60[i7];
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.key !== undefined){
let data62 = data61.key;
if((typeof data62 !== "string") && (data62 !== null)){
const err63 = {instancePath:instancePath+"/product/metadata/" + i7+"/key",schemaPath:"#/properties/product/properties/metadata/items/properties/key/type",keyword:"type",params:{type: schema11.properties.product.properties.metadata.items.properties.key.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data61.value !== undefined){
let data63 = data61.value;
if((typeof data63 !== "string") && (data63 !== null)){
const err64 = {instancePath:instancePath+"/product/metadata/" + i7+"/value",schemaPath:"#/properties/product/properties/metadata/items/properties/value/type",keyword:"type",params:{type: schema11.properties.product.properties.metadata.items.properties.value.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/product/metadata/" + i7,schemaPath:"#/properties/product/properties/metadata/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data32.slug !== undefined){
let data64 = data32.slug;
if((typeof data64 !== "string") && (data64 !== null)){
const err66 = {instancePath:instancePath+"/product/slug",schemaPath:"#/properties/product/properties/slug/type",keyword:"type",params:{type: schema11.properties.product.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data32.seoTitle !== undefined){
let data65 = data32.seoTitle;
if((typeof data65 !== "string") && (data65 !== null)){
const err67 = {instancePath:instancePath+"/product/seoTitle",schemaPath:"#/properties/product/properties/seoTitle/type",keyword:"type",params:{type: schema11.properties.product.properties.seoTitle.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data32.seoDescription !== undefined){
let data66 = data32.seoDescription;
if((typeof data66 !== "string") && (data66 !== null)){
const err68 = {instancePath:instancePath+"/product/seoDescription",schemaPath:"#/properties/product/properties/seoDescription/type",keyword:"type",params:{type: schema11.properties.product.properties.seoDescription.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data32.metafield !== undefined){
let data67 = data32.metafield;
if((typeof data67 !== "string") && (data67 !== null)){
const err69 = {instancePath:instancePath+"/product/metafield",schemaPath:"#/properties/product/properties/metafield/type",keyword:"type",params:{type: schema11.properties.product.properties.metafield.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data32.taxClass !== undefined){
let data68 = data32.taxClass;
if((!(data68 && typeof data68 == "object" && !Array.isArray(data68))) && (data68 !== null)){
const err70 = {instancePath:instancePath+"/product/taxClass",schemaPath:"#/properties/product/properties/taxClass/type",keyword:"type",params:{type: schema11.properties.product.properties.taxClass.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.name !== undefined){
let data69 = data68.name;
if((typeof data69 !== "string") && (data69 !== null)){
const err71 = {instancePath:instancePath+"/product/taxClass/name",schemaPath:"#/properties/product/properties/taxClass/properties/name/type",keyword:"type",params:{type: schema11.properties.product.properties.taxClass.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
}
if(data32.category !== undefined){
let data70 = data32.category;
if((!(data70 && typeof data70 == "object" && !Array.isArray(data70))) && (data70 !== null)){
const err72 = {instancePath:instancePath+"/product/category",schemaPath:"#/properties/product/properties/category/type",keyword:"type",params:{type: schema11.properties.product.properties.category.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.slug !== undefined){
let data71 = data70.slug;
if((typeof data71 !== "string") && (data71 !== null)){
const err73 = {instancePath:instancePath+"/product/category/slug",schemaPath:"#/properties/product/properties/category/properties/slug/type",keyword:"type",params:{type: schema11.properties.product.properties.category.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
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
const err74 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

