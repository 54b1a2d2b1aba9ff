// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"array","items":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"weight":{"type":["object","null"],"required":[],"properties":{"value":{"type":["number","null"]}}},"attributes":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"attribute":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]},"inputType":{"type":["string","null"]}}},"values":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"name":{"type":["string","null"]},"plainText":{"type":["string","null"]},"richText":{"type":["string","null"]},"boolean":{"type":["boolean","null"]},"date":{"type":["string","null"]},"dateTime":{"type":["string","null"]}}}}}}},"metadata":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"key":{"type":["string","null"]},"value":{"type":["string","null"]}}}},"sku":{"type":["string","null"]},"name":{"type":["string","null"]},"externalReference":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"price":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]},"currency":{"type":["string","null"]}}},"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}}}}},"created":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"product":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"name":{"type":["string","null"]},"description":{"type":["string","null"]},"externalReference":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}},"isPublished":{"type":["boolean","null"]},"isAvailableForPurchase":{"type":["boolean","null"]},"visibleInListings":{"type":["boolean","null"]}}}},"weight":{"type":["object","null"],"required":[],"properties":{"value":{"type":["number","null"]}}},"attributes":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"attribute":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]},"inputType":{"type":["string","null"]}}},"values":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"name":{"type":["string","null"]},"plainText":{"type":["string","null"]},"richText":{"type":["string","null"]},"boolean":{"type":["boolean","null"]},"date":{"type":["string","null"]},"dateTime":{"type":["string","null"]}}}}}}},"metadata":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"key":{"type":["string","null"]},"value":{"type":["string","null"]}}}},"slug":{"type":["string","null"]},"seoTitle":{"type":["string","null"]},"seoDescription":{"type":["string","null"]},"metafield":{"type":["string","null"]},"taxClass":{"type":["object","null"],"required":[],"properties":{"name":{"type":["string","null"]}}},"category":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}}}}}}};
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err1 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err2 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.weight !== undefined){
let data2 = data0.weight;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
const err3 = {instancePath:instancePath+"/" + i0+"/weight",schemaPath:"#/items/properties/weight/type",keyword:"type",params:{type: schema11.items.properties.weight.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.value !== undefined){
let data3 = data2.value;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
const err4 = {instancePath:instancePath+"/" + i0+"/weight/value",schemaPath:"#/items/properties/weight/properties/value/type",keyword:"type",params:{type: schema11.items.properties.weight.properties.value.type},message:"must be number,null"};
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
if(data0.attributes !== undefined){
let data4 = data0.attributes;
if((!(Array.isArray(data4))) && (data4 !== null)){
const err5 = {instancePath:instancePath+"/" + i0+"/attributes",schemaPath:"#/items/properties/attributes/type",keyword:"type",params:{type: schema11.items.properties.attributes.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.attribute !== undefined){
let data6 = data5.attribute;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
const err6 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1+"/attribute",schemaPath:"#/items/properties/attributes/items/properties/attribute/type",keyword:"type",params:{type: schema11.items.properties.attributes.items.properties.attribute.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.slug !== undefined){
let data7 = data6.slug;
if((typeof data7 !== "string") && (data7 !== null)){
const err7 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1+"/attribute/slug",schemaPath:"#/items/properties/attributes/items/properties/attribute/properties/slug/type",keyword:"type",params:{type: schema11.items.properties.attributes.items.properties.attribute.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data6.inputType !== undefined){
let data8 = data6.inputType;
if((typeof data8 !== "string") && (data8 !== null)){
const err8 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1+"/attribute/inputType",schemaPath:"#/items/properties/attributes/items/properties/attribute/properties/inputType/type",keyword:"type",params:{type: schema11.items.properties.attributes.items.properties.attribute.properties.inputType.type},message:"must be string,null"};
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
if(data5.values !== undefined){
let data9 = data5.values;
if((!(Array.isArray(data9))) && (data9 !== null)){
const err9 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1+"/values",schemaPath:"#/items/properties/attributes/items/properties/values/type",keyword:"type",params:{type: schema11.items.properties.attributes.items.properties.values.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name !== undefined){
let data11 = data10.name;
if((typeof data11 !== "string") && (data11 !== null)){
const err10 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1+"/values/" + i2+"/name",schemaPath:"#/items/properties/attributes/items/properties/values/items/properties/name/type",keyword:"type",params:{type: schema11.items.properties.attributes.items.properties.values.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data10.plainText !== undefined){
let data12 = data10.plainText;
if((typeof data12 !== "string") && (data12 !== null)){
const err11 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1+"/values/" + i2+"/plainText",schemaPath:"#/items/properties/attributes/items/properties/values/items/properties/plainText/type",keyword:"type",params:{type: schema11.items.properties.attributes.items.properties.values.items.properties.plainText.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data10.richText !== undefined){
let data13 = data10.richText;
if((typeof data13 !== "string") && (data13 !== null)){
const err12 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1+"/values/" + i2+"/richText",schemaPath:"#/items/properties/attributes/items/properties/values/items/properties/richText/type",keyword:"type",params:{type: schema11.items.properties.attributes.items.properties.values.items.properties.richText.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data10.boolean !== undefined){
let data14 = data10.boolean;
if((typeof data14 !== "boolean") && (data14 !== null)){
const err13 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1+"/values/" + i2+"/boolean",schemaPath:"#/items/properties/attributes/items/properties/values/items/properties/boolean/type",keyword:"type",params:{type: schema11.items.properties.attributes.items.properties.values.items.properties.boolean.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data10.date !== undefined){
let data15 = data10.date;
if((typeof data15 !== "string") && (data15 !== null)){
const err14 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1+"/values/" + i2+"/date",schemaPath:"#/items/properties/attributes/items/properties/values/items/properties/date/type",keyword:"type",params:{type: schema11.items.properties.attributes.items.properties.values.items.properties.date.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.dateTime !== undefined){
let data16 = data10.dateTime;
if((typeof data16 !== "string") && (data16 !== null)){
const err15 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1+"/values/" + i2+"/dateTime",schemaPath:"#/items/properties/attributes/items/properties/values/items/properties/dateTime/type",keyword:"type",params:{type: schema11.items.properties.attributes.items.properties.values.items.properties.dateTime.type},message:"must be string,null"};
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
const err16 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1+"/values/" + i2,schemaPath:"#/items/properties/attributes/items/properties/values/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err17 = {instancePath:instancePath+"/" + i0+"/attributes/" + i1,schemaPath:"#/items/properties/attributes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data0.metadata !== undefined){
let data17 = data0.metadata;
if((!(Array.isArray(data17))) && (data17 !== null)){
const err18 = {instancePath:instancePath+"/" + i0+"/metadata",schemaPath:"#/items/properties/metadata/type",keyword:"type",params:{type: schema11.items.properties.metadata.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.key !== undefined){
let data19 = data18.key;
if((typeof data19 !== "string") && (data19 !== null)){
const err19 = {instancePath:instancePath+"/" + i0+"/metadata/" + i3+"/key",schemaPath:"#/items/properties/metadata/items/properties/key/type",keyword:"type",params:{type: schema11.items.properties.metadata.items.properties.key.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data18.value !== undefined){
let data20 = data18.value;
if((typeof data20 !== "string") && (data20 !== null)){
const err20 = {instancePath:instancePath+"/" + i0+"/metadata/" + i3+"/value",schemaPath:"#/items/properties/metadata/items/properties/value/type",keyword:"type",params:{type: schema11.items.properties.metadata.items.properties.value.type},message:"must be string,null"};
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
const err21 = {instancePath:instancePath+"/" + i0+"/metadata/" + i3,schemaPath:"#/items/properties/metadata/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data0.sku !== undefined){
let data21 = data0.sku;
if((typeof data21 !== "string") && (data21 !== null)){
const err22 = {instancePath:instancePath+"/" + i0+"/sku",schemaPath:"#/items/properties/sku/type",keyword:"type",params:{type: schema11.items.properties.sku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data0.name !== undefined){
let data22 = data0.name;
if((typeof data22 !== "string") && (data22 !== null)){
const err23 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/type",keyword:"type",params:{type: schema11.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data0.externalReference !== undefined){
let data23 = data0.externalReference;
if((typeof data23 !== "string") && (data23 !== null)){
const err24 = {instancePath:instancePath+"/" + i0+"/externalReference",schemaPath:"#/items/properties/externalReference/type",keyword:"type",params:{type: schema11.items.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data0.channelListings !== undefined){
let data24 = data0.channelListings;
if((!(Array.isArray(data24))) && (data24 !== null)){
const err25 = {instancePath:instancePath+"/" + i0+"/channelListings",schemaPath:"#/items/properties/channelListings/type",keyword:"type",params:{type: schema11.items.properties.channelListings.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(Array.isArray(data24)){
const len4 = data24.length;
for(let i4=0; i4<len4; i4++){
let data25 = data24[i4];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.price !== undefined){
let data26 = data25.price;
if((!(data26 && typeof data26 == "object" && !Array.isArray(data26))) && (data26 !== null)){
const err26 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i4+"/price",schemaPath:"#/items/properties/channelListings/items/properties/price/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.price.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.amount !== undefined){
let data27 = data26.amount;
if((!((typeof data27 == "number") && (isFinite(data27)))) && (data27 !== null)){
const err27 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i4+"/price/amount",schemaPath:"#/items/properties/channelListings/items/properties/price/properties/amount/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.price.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data26.currency !== undefined){
let data28 = data26.currency;
if((typeof data28 !== "string") && (data28 !== null)){
const err28 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i4+"/price/currency",schemaPath:"#/items/properties/channelListings/items/properties/price/properties/currency/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.price.properties.currency.type},message:"must be string,null"};
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
if(data25.channel !== undefined){
let data29 = data25.channel;
if((!(data29 && typeof data29 == "object" && !Array.isArray(data29))) && (data29 !== null)){
const err29 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i4+"/channel",schemaPath:"#/items/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.slug !== undefined){
let data30 = data29.slug;
if((typeof data30 !== "string") && (data30 !== null)){
const err30 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i4+"/channel/slug",schemaPath:"#/items/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
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
const err31 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i4,schemaPath:"#/items/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data0.created !== undefined){
let data31 = data0.created;
if((typeof data31 !== "string") && (data31 !== null)){
const err32 = {instancePath:instancePath+"/" + i0+"/created",schemaPath:"#/items/properties/created/type",keyword:"type",params:{type: schema11.items.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data0.updatedAt !== undefined){
let data32 = data0.updatedAt;
if((typeof data32 !== "string") && (data32 !== null)){
const err33 = {instancePath:instancePath+"/" + i0+"/updatedAt",schemaPath:"#/items/properties/updatedAt/type",keyword:"type",params:{type: schema11.items.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data0.product !== undefined){
let data33 = data0.product;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
const err34 = {instancePath:instancePath+"/" + i0+"/product",schemaPath:"#/items/properties/product/type",keyword:"type",params:{type: schema11.items.properties.product.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.id !== undefined){
let data34 = data33.id;
if((typeof data34 !== "string") && (data34 !== null)){
const err35 = {instancePath:instancePath+"/" + i0+"/product/id",schemaPath:"#/items/properties/product/properties/id/type",keyword:"type",params:{type: schema11.items.properties.product.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data33.name !== undefined){
let data35 = data33.name;
if((typeof data35 !== "string") && (data35 !== null)){
const err36 = {instancePath:instancePath+"/" + i0+"/product/name",schemaPath:"#/items/properties/product/properties/name/type",keyword:"type",params:{type: schema11.items.properties.product.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data33.description !== undefined){
let data36 = data33.description;
if((typeof data36 !== "string") && (data36 !== null)){
const err37 = {instancePath:instancePath+"/" + i0+"/product/description",schemaPath:"#/items/properties/product/properties/description/type",keyword:"type",params:{type: schema11.items.properties.product.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data33.externalReference !== undefined){
let data37 = data33.externalReference;
if((typeof data37 !== "string") && (data37 !== null)){
const err38 = {instancePath:instancePath+"/" + i0+"/product/externalReference",schemaPath:"#/items/properties/product/properties/externalReference/type",keyword:"type",params:{type: schema11.items.properties.product.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data33.updatedAt !== undefined){
let data38 = data33.updatedAt;
if((typeof data38 !== "string") && (data38 !== null)){
const err39 = {instancePath:instancePath+"/" + i0+"/product/updatedAt",schemaPath:"#/items/properties/product/properties/updatedAt/type",keyword:"type",params:{type: schema11.items.properties.product.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data33.channelListings !== undefined){
let data39 = data33.channelListings;
if((!(Array.isArray(data39))) && (data39 !== null)){
const err40 = {instancePath:instancePath+"/" + i0+"/product/channelListings",schemaPath:"#/items/properties/product/properties/channelListings/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(Array.isArray(data39)){
const len5 = data39.length;
for(let i5=0; i5<len5; i5++){
let data40 = data39[i5];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.channel !== undefined){
let data41 = data40.channel;
if((!(data41 && typeof data41 == "object" && !Array.isArray(data41))) && (data41 !== null)){
const err41 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i5+"/channel",schemaPath:"#/items/properties/product/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.slug !== undefined){
let data42 = data41.slug;
if((typeof data42 !== "string") && (data42 !== null)){
const err42 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i5+"/channel/slug",schemaPath:"#/items/properties/product/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
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
if(data40.isPublished !== undefined){
let data43 = data40.isPublished;
if((typeof data43 !== "boolean") && (data43 !== null)){
const err43 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i5+"/isPublished",schemaPath:"#/items/properties/product/properties/channelListings/items/properties/isPublished/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.items.properties.isPublished.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data40.isAvailableForPurchase !== undefined){
let data44 = data40.isAvailableForPurchase;
if((typeof data44 !== "boolean") && (data44 !== null)){
const err44 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i5+"/isAvailableForPurchase",schemaPath:"#/items/properties/product/properties/channelListings/items/properties/isAvailableForPurchase/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.items.properties.isAvailableForPurchase.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data40.visibleInListings !== undefined){
let data45 = data40.visibleInListings;
if((typeof data45 !== "boolean") && (data45 !== null)){
const err45 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i5+"/visibleInListings",schemaPath:"#/items/properties/product/properties/channelListings/items/properties/visibleInListings/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.items.properties.visibleInListings.type},message:"must be boolean,null"};
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
const err46 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i5,schemaPath:"#/items/properties/product/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data33.weight !== undefined){
let data46 = data33.weight;
if((!(data46 && typeof data46 == "object" && !Array.isArray(data46))) && (data46 !== null)){
const err47 = {instancePath:instancePath+"/" + i0+"/product/weight",schemaPath:"#/items/properties/product/properties/weight/type",keyword:"type",params:{type: schema11.items.properties.product.properties.weight.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.value !== undefined){
let data47 = data46.value;
if((!((typeof data47 == "number") && (isFinite(data47)))) && (data47 !== null)){
const err48 = {instancePath:instancePath+"/" + i0+"/product/weight/value",schemaPath:"#/items/properties/product/properties/weight/properties/value/type",keyword:"type",params:{type: schema11.items.properties.product.properties.weight.properties.value.type},message:"must be number,null"};
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
if(data33.attributes !== undefined){
let data48 = data33.attributes;
if((!(Array.isArray(data48))) && (data48 !== null)){
const err49 = {instancePath:instancePath+"/" + i0+"/product/attributes",schemaPath:"#/items/properties/product/properties/attributes/type",keyword:"type",params:{type: schema11.items.properties.product.properties.attributes.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(Array.isArray(data48)){
const len6 = data48.length;
for(let i6=0; i6<len6; i6++){
let data49 = data48[i6];
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.attribute !== undefined){
let data50 = data49.attribute;
if((!(data50 && typeof data50 == "object" && !Array.isArray(data50))) && (data50 !== null)){
const err50 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6+"/attribute",schemaPath:"#/items/properties/product/properties/attributes/items/properties/attribute/type",keyword:"type",params:{type: schema11.items.properties.product.properties.attributes.items.properties.attribute.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.slug !== undefined){
let data51 = data50.slug;
if((typeof data51 !== "string") && (data51 !== null)){
const err51 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6+"/attribute/slug",schemaPath:"#/items/properties/product/properties/attributes/items/properties/attribute/properties/slug/type",keyword:"type",params:{type: schema11.items.properties.product.properties.attributes.items.properties.attribute.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data50.inputType !== undefined){
let data52 = data50.inputType;
if((typeof data52 !== "string") && (data52 !== null)){
const err52 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6+"/attribute/inputType",schemaPath:"#/items/properties/product/properties/attributes/items/properties/attribute/properties/inputType/type",keyword:"type",params:{type: schema11.items.properties.product.properties.attributes.items.properties.attribute.properties.inputType.type},message:"must be string,null"};
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
if(data49.values !== undefined){
let data53 = data49.values;
if((!(Array.isArray(data53))) && (data53 !== null)){
const err53 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6+"/values",schemaPath:"#/items/properties/product/properties/attributes/items/properties/values/type",keyword:"type",params:{type: schema11.items.properties.product.properties.attributes.items.properties.values.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(Array.isArray(data53)){
const len7 = data53.length;
for(let i7=0; i7<len7; i7++){
let data54 = data53[i7];
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.name !== undefined){
let data55 = data54.name;
if((typeof data55 !== "string") && (data55 !== null)){
const err54 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6+"/values/" + i7+"/name",schemaPath:"#/items/properties/product/properties/attributes/items/properties/values/items/properties/name/type",keyword:"type",params:{type: schema11.items.properties.product.properties.attributes.items.properties.values.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data54.plainText !== undefined){
let data56 = data54.plainText;
if((typeof data56 !== "string") && (data56 !== null)){
const err55 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6+"/values/" + i7+"/plainText",schemaPath:"#/items/properties/product/properties/attributes/items/properties/values/items/properties/plainText/type",keyword:"type",params:{type: schema11.items.properties.product.properties.attributes.items.properties.values.items.properties.plainText.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data54.richText !== undefined){
let data57 = data54.richText;
if((typeof data57 !== "string") && (data57 !== null)){
const err56 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6+"/values/" + i7+"/richText",schemaPath:"#/items/properties/product/properties/attributes/items/properties/values/items/properties/richText/type",keyword:"type",params:{type: schema11.items.properties.product.properties.attributes.items.properties.values.items.properties.richText.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data54.boolean !== undefined){
let data58 = data54.boolean;
if((typeof data58 !== "boolean") && (data58 !== null)){
const err57 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6+"/values/" + i7+"/boolean",schemaPath:"#/items/properties/product/properties/attributes/items/properties/values/items/properties/boolean/type",keyword:"type",params:{type: schema11.items.properties.product.properties.attributes.items.properties.values.items.properties.boolean.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data54.date !== undefined){
let data59 = data54.date;
if((typeof data59 !== "string") && (data59 !== null)){
const err58 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6+"/values/" + i7+"/date",schemaPath:"#/items/properties/product/properties/attributes/items/properties/values/items/properties/date/type",keyword:"type",params:{type: schema11.items.properties.product.properties.attributes.items.properties.values.items.properties.date.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data54.dateTime !== undefined){
let data60 = data54.dateTime;
if((typeof data60 !== "string") && (data60 !== null)){
const err59 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6+"/values/" + i7+"/dateTime",schemaPath:"#/items/properties/product/properties/attributes/items/properties/values/items/properties/dateTime/type",keyword:"type",params:{type: schema11.items.properties.product.properties.attributes.items.properties.values.items.properties.dateTime.type},message:"must be string,null"};
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
const err60 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6+"/values/" + i7,schemaPath:"#/items/properties/product/properties/attributes/items/properties/values/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err61 = {instancePath:instancePath+"/" + i0+"/product/attributes/" + i6,schemaPath:"#/items/properties/product/properties/attributes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data33.metadata !== undefined){
let data61 = data33.metadata;
if((!(Array.isArray(data61))) && (data61 !== null)){
const err62 = {instancePath:instancePath+"/" + i0+"/product/metadata",schemaPath:"#/items/properties/product/properties/metadata/type",keyword:"type",params:{type: schema11.items.properties.product.properties.metadata.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(Array.isArray(data61)){
const len8 = data61.length;
for(let i8=0; i8<len8; i8++){
let data62 = data61[i8];
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.key !== undefined){
let data63 = data62.key;
if((typeof data63 !== "string") && (data63 !== null)){
const err63 = {instancePath:instancePath+"/" + i0+"/product/metadata/" + i8+"/key",schemaPath:"#/items/properties/product/properties/metadata/items/properties/key/type",keyword:"type",params:{type: schema11.items.properties.product.properties.metadata.items.properties.key.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data62.value !== undefined){
let data64 = data62.value;
if((typeof data64 !== "string") && (data64 !== null)){
const err64 = {instancePath:instancePath+"/" + i0+"/product/metadata/" + i8+"/value",schemaPath:"#/items/properties/product/properties/metadata/items/properties/value/type",keyword:"type",params:{type: schema11.items.properties.product.properties.metadata.items.properties.value.type},message:"must be string,null"};
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
const err65 = {instancePath:instancePath+"/" + i0+"/product/metadata/" + i8,schemaPath:"#/items/properties/product/properties/metadata/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data33.slug !== undefined){
let data65 = data33.slug;
if((typeof data65 !== "string") && (data65 !== null)){
const err66 = {instancePath:instancePath+"/" + i0+"/product/slug",schemaPath:"#/items/properties/product/properties/slug/type",keyword:"type",params:{type: schema11.items.properties.product.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data33.seoTitle !== undefined){
let data66 = data33.seoTitle;
if((typeof data66 !== "string") && (data66 !== null)){
const err67 = {instancePath:instancePath+"/" + i0+"/product/seoTitle",schemaPath:"#/items/properties/product/properties/seoTitle/type",keyword:"type",params:{type: schema11.items.properties.product.properties.seoTitle.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data33.seoDescription !== undefined){
let data67 = data33.seoDescription;
if((typeof data67 !== "string") && (data67 !== null)){
const err68 = {instancePath:instancePath+"/" + i0+"/product/seoDescription",schemaPath:"#/items/properties/product/properties/seoDescription/type",keyword:"type",params:{type: schema11.items.properties.product.properties.seoDescription.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data33.metafield !== undefined){
let data68 = data33.metafield;
if((typeof data68 !== "string") && (data68 !== null)){
const err69 = {instancePath:instancePath+"/" + i0+"/product/metafield",schemaPath:"#/items/properties/product/properties/metafield/type",keyword:"type",params:{type: schema11.items.properties.product.properties.metafield.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data33.taxClass !== undefined){
let data69 = data33.taxClass;
if((!(data69 && typeof data69 == "object" && !Array.isArray(data69))) && (data69 !== null)){
const err70 = {instancePath:instancePath+"/" + i0+"/product/taxClass",schemaPath:"#/items/properties/product/properties/taxClass/type",keyword:"type",params:{type: schema11.items.properties.product.properties.taxClass.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.name !== undefined){
let data70 = data69.name;
if((typeof data70 !== "string") && (data70 !== null)){
const err71 = {instancePath:instancePath+"/" + i0+"/product/taxClass/name",schemaPath:"#/items/properties/product/properties/taxClass/properties/name/type",keyword:"type",params:{type: schema11.items.properties.product.properties.taxClass.properties.name.type},message:"must be string,null"};
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
if(data33.category !== undefined){
let data71 = data33.category;
if((!(data71 && typeof data71 == "object" && !Array.isArray(data71))) && (data71 !== null)){
const err72 = {instancePath:instancePath+"/" + i0+"/product/category",schemaPath:"#/items/properties/product/properties/category/type",keyword:"type",params:{type: schema11.items.properties.product.properties.category.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.slug !== undefined){
let data72 = data71.slug;
if((typeof data72 !== "string") && (data72 !== null)){
const err73 = {instancePath:instancePath+"/" + i0+"/product/category/slug",schemaPath:"#/items/properties/product/properties/category/properties/slug/type",keyword:"type",params:{type: schema11.items.properties.product.properties.category.properties.slug.type},message:"must be string,null"};
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
const err74 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

