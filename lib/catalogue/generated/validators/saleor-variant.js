// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"sku":{"type":["string","null"]},"name":{"type":["string","null"]},"externalReference":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"price":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]},"currency":{"type":["string","null"]}}},"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}}}}},"created":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"product":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"name":{"type":["string","null"]},"description":{"type":["string","null"]},"externalReference":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}},"isPublished":{"type":["boolean","null"]},"isAvailableForPurchase":{"type":["boolean","null"]},"visibleInListings":{"type":["boolean","null"]}}}}}}}};
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
if(data.sku !== undefined){
let data1 = data.sku;
if((typeof data1 !== "string") && (data1 !== null)){
const err3 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: schema11.properties.sku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if((typeof data2 !== "string") && (data2 !== null)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema11.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.externalReference !== undefined){
let data3 = data.externalReference;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/externalReference",schemaPath:"#/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.channelListings !== undefined){
let data4 = data.channelListings;
if((!(Array.isArray(data4))) && (data4 !== null)){
const err6 = {instancePath:instancePath+"/channelListings",schemaPath:"#/properties/channelListings/type",keyword:"type",params:{type: schema11.properties.channelListings.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.price !== undefined){
let data6 = data5.price;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
const err7 = {instancePath:instancePath+"/channelListings/" + i0+"/price",schemaPath:"#/properties/channelListings/items/properties/price/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.amount !== undefined){
let data7 = data6.amount;
if((!((typeof data7 == "number") && (isFinite(data7)))) && (data7 !== null)){
const err8 = {instancePath:instancePath+"/channelListings/" + i0+"/price/amount",schemaPath:"#/properties/channelListings/items/properties/price/properties/amount/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data6.currency !== undefined){
let data8 = data6.currency;
if((typeof data8 !== "string") && (data8 !== null)){
const err9 = {instancePath:instancePath+"/channelListings/" + i0+"/price/currency",schemaPath:"#/properties/channelListings/items/properties/price/properties/currency/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.properties.currency.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
if(data5.channel !== undefined){
let data9 = data5.channel;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
const err10 = {instancePath:instancePath+"/channelListings/" + i0+"/channel",schemaPath:"#/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.slug !== undefined){
let data10 = data9.slug;
if((typeof data10 !== "string") && (data10 !== null)){
const err11 = {instancePath:instancePath+"/channelListings/" + i0+"/channel/slug",schemaPath:"#/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/channelListings/" + i0,schemaPath:"#/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
if(data.created !== undefined){
let data11 = data.created;
if((typeof data11 !== "string") && (data11 !== null)){
const err13 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: schema11.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data12 = data.updatedAt;
if((typeof data12 !== "string") && (data12 !== null)){
const err14 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.product !== undefined){
let data13 = data.product;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
const err15 = {instancePath:instancePath+"/product",schemaPath:"#/properties/product/type",keyword:"type",params:{type: schema11.properties.product.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.id !== undefined){
let data14 = data13.id;
if((typeof data14 !== "string") && (data14 !== null)){
const err16 = {instancePath:instancePath+"/product/id",schemaPath:"#/properties/product/properties/id/type",keyword:"type",params:{type: schema11.properties.product.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data13.name !== undefined){
let data15 = data13.name;
if((typeof data15 !== "string") && (data15 !== null)){
const err17 = {instancePath:instancePath+"/product/name",schemaPath:"#/properties/product/properties/name/type",keyword:"type",params:{type: schema11.properties.product.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data13.description !== undefined){
let data16 = data13.description;
if((typeof data16 !== "string") && (data16 !== null)){
const err18 = {instancePath:instancePath+"/product/description",schemaPath:"#/properties/product/properties/description/type",keyword:"type",params:{type: schema11.properties.product.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data13.externalReference !== undefined){
let data17 = data13.externalReference;
if((typeof data17 !== "string") && (data17 !== null)){
const err19 = {instancePath:instancePath+"/product/externalReference",schemaPath:"#/properties/product/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.product.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data13.updatedAt !== undefined){
let data18 = data13.updatedAt;
if((typeof data18 !== "string") && (data18 !== null)){
const err20 = {instancePath:instancePath+"/product/updatedAt",schemaPath:"#/properties/product/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.product.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data13.channelListings !== undefined){
let data19 = data13.channelListings;
if((!(Array.isArray(data19))) && (data19 !== null)){
const err21 = {instancePath:instancePath+"/product/channelListings",schemaPath:"#/properties/product/properties/channelListings/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(Array.isArray(data19)){
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.channel !== undefined){
let data21 = data20.channel;
if((!(data21 && typeof data21 == "object" && !Array.isArray(data21))) && (data21 !== null)){
const err22 = {instancePath:instancePath+"/product/channelListings/" + i1+"/channel",schemaPath:"#/properties/product/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.slug !== undefined){
let data22 = data21.slug;
if((typeof data22 !== "string") && (data22 !== null)){
const err23 = {instancePath:instancePath+"/product/channelListings/" + i1+"/channel/slug",schemaPath:"#/properties/product/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
if(data20.isPublished !== undefined){
let data23 = data20.isPublished;
if((typeof data23 !== "boolean") && (data23 !== null)){
const err24 = {instancePath:instancePath+"/product/channelListings/" + i1+"/isPublished",schemaPath:"#/properties/product/properties/channelListings/items/properties/isPublished/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.isPublished.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data20.isAvailableForPurchase !== undefined){
let data24 = data20.isAvailableForPurchase;
if((typeof data24 !== "boolean") && (data24 !== null)){
const err25 = {instancePath:instancePath+"/product/channelListings/" + i1+"/isAvailableForPurchase",schemaPath:"#/properties/product/properties/channelListings/items/properties/isAvailableForPurchase/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.isAvailableForPurchase.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data20.visibleInListings !== undefined){
let data25 = data20.visibleInListings;
if((typeof data25 !== "boolean") && (data25 !== null)){
const err26 = {instancePath:instancePath+"/product/channelListings/" + i1+"/visibleInListings",schemaPath:"#/properties/product/properties/channelListings/items/properties/visibleInListings/type",keyword:"type",params:{type: schema11.properties.product.properties.channelListings.items.properties.visibleInListings.type},message:"must be boolean,null"};
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
else {
const err27 = {instancePath:instancePath+"/product/channelListings/" + i1,schemaPath:"#/properties/product/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

