// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"array","items":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"sku":{"type":["string","null"]},"name":{"type":["string","null"]},"externalReference":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"price":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]},"currency":{"type":["string","null"]}}},"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}}}}},"created":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"product":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"name":{"type":["string","null"]},"description":{"type":["string","null"]},"externalReference":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}},"isPublished":{"type":["boolean","null"]},"isAvailableForPurchase":{"type":["boolean","null"]},"visibleInListings":{"type":["boolean","null"]}}}}}}}}};
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
if(data0.sku !== undefined){
let data2 = data0.sku;
if((typeof data2 !== "string") && (data2 !== null)){
const err3 = {instancePath:instancePath+"/" + i0+"/sku",schemaPath:"#/items/properties/sku/type",keyword:"type",params:{type: schema11.items.properties.sku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.name !== undefined){
let data3 = data0.name;
if((typeof data3 !== "string") && (data3 !== null)){
const err4 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/type",keyword:"type",params:{type: schema11.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.externalReference !== undefined){
let data4 = data0.externalReference;
if((typeof data4 !== "string") && (data4 !== null)){
const err5 = {instancePath:instancePath+"/" + i0+"/externalReference",schemaPath:"#/items/properties/externalReference/type",keyword:"type",params:{type: schema11.items.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.channelListings !== undefined){
let data5 = data0.channelListings;
if((!(Array.isArray(data5))) && (data5 !== null)){
const err6 = {instancePath:instancePath+"/" + i0+"/channelListings",schemaPath:"#/items/properties/channelListings/type",keyword:"type",params:{type: schema11.items.properties.channelListings.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.price !== undefined){
let data7 = data6.price;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
const err7 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1+"/price",schemaPath:"#/items/properties/channelListings/items/properties/price/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.price.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.amount !== undefined){
let data8 = data7.amount;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (data8 !== null)){
const err8 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1+"/price/amount",schemaPath:"#/items/properties/channelListings/items/properties/price/properties/amount/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.price.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data7.currency !== undefined){
let data9 = data7.currency;
if((typeof data9 !== "string") && (data9 !== null)){
const err9 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1+"/price/currency",schemaPath:"#/items/properties/channelListings/items/properties/price/properties/currency/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.price.properties.currency.type},message:"must be string,null"};
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
if(data6.channel !== undefined){
let data10 = data6.channel;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
const err10 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1+"/channel",schemaPath:"#/items/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.slug !== undefined){
let data11 = data10.slug;
if((typeof data11 !== "string") && (data11 !== null)){
const err11 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1+"/channel/slug",schemaPath:"#/items/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
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
const err12 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1,schemaPath:"#/items/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data0.created !== undefined){
let data12 = data0.created;
if((typeof data12 !== "string") && (data12 !== null)){
const err13 = {instancePath:instancePath+"/" + i0+"/created",schemaPath:"#/items/properties/created/type",keyword:"type",params:{type: schema11.items.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0.updatedAt !== undefined){
let data13 = data0.updatedAt;
if((typeof data13 !== "string") && (data13 !== null)){
const err14 = {instancePath:instancePath+"/" + i0+"/updatedAt",schemaPath:"#/items/properties/updatedAt/type",keyword:"type",params:{type: schema11.items.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data0.product !== undefined){
let data14 = data0.product;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
const err15 = {instancePath:instancePath+"/" + i0+"/product",schemaPath:"#/items/properties/product/type",keyword:"type",params:{type: schema11.items.properties.product.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.id !== undefined){
let data15 = data14.id;
if((typeof data15 !== "string") && (data15 !== null)){
const err16 = {instancePath:instancePath+"/" + i0+"/product/id",schemaPath:"#/items/properties/product/properties/id/type",keyword:"type",params:{type: schema11.items.properties.product.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data14.name !== undefined){
let data16 = data14.name;
if((typeof data16 !== "string") && (data16 !== null)){
const err17 = {instancePath:instancePath+"/" + i0+"/product/name",schemaPath:"#/items/properties/product/properties/name/type",keyword:"type",params:{type: schema11.items.properties.product.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data14.description !== undefined){
let data17 = data14.description;
if((typeof data17 !== "string") && (data17 !== null)){
const err18 = {instancePath:instancePath+"/" + i0+"/product/description",schemaPath:"#/items/properties/product/properties/description/type",keyword:"type",params:{type: schema11.items.properties.product.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data14.externalReference !== undefined){
let data18 = data14.externalReference;
if((typeof data18 !== "string") && (data18 !== null)){
const err19 = {instancePath:instancePath+"/" + i0+"/product/externalReference",schemaPath:"#/items/properties/product/properties/externalReference/type",keyword:"type",params:{type: schema11.items.properties.product.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data14.updatedAt !== undefined){
let data19 = data14.updatedAt;
if((typeof data19 !== "string") && (data19 !== null)){
const err20 = {instancePath:instancePath+"/" + i0+"/product/updatedAt",schemaPath:"#/items/properties/product/properties/updatedAt/type",keyword:"type",params:{type: schema11.items.properties.product.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data14.channelListings !== undefined){
let data20 = data14.channelListings;
if((!(Array.isArray(data20))) && (data20 !== null)){
const err21 = {instancePath:instancePath+"/" + i0+"/product/channelListings",schemaPath:"#/items/properties/product/properties/channelListings/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.channel !== undefined){
let data22 = data21.channel;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
const err22 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i2+"/channel",schemaPath:"#/items/properties/product/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.slug !== undefined){
let data23 = data22.slug;
if((typeof data23 !== "string") && (data23 !== null)){
const err23 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i2+"/channel/slug",schemaPath:"#/items/properties/product/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
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
if(data21.isPublished !== undefined){
let data24 = data21.isPublished;
if((typeof data24 !== "boolean") && (data24 !== null)){
const err24 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i2+"/isPublished",schemaPath:"#/items/properties/product/properties/channelListings/items/properties/isPublished/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.items.properties.isPublished.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data21.isAvailableForPurchase !== undefined){
let data25 = data21.isAvailableForPurchase;
if((typeof data25 !== "boolean") && (data25 !== null)){
const err25 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i2+"/isAvailableForPurchase",schemaPath:"#/items/properties/product/properties/channelListings/items/properties/isAvailableForPurchase/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.items.properties.isAvailableForPurchase.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data21.visibleInListings !== undefined){
let data26 = data21.visibleInListings;
if((typeof data26 !== "boolean") && (data26 !== null)){
const err26 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i2+"/visibleInListings",schemaPath:"#/items/properties/product/properties/channelListings/items/properties/visibleInListings/type",keyword:"type",params:{type: schema11.items.properties.product.properties.channelListings.items.properties.visibleInListings.type},message:"must be boolean,null"};
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
const err27 = {instancePath:instancePath+"/" + i0+"/product/channelListings/" + i2,schemaPath:"#/items/properties/product/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err28 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

