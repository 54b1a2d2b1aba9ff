// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"sku":{"type":["string","null"]},"name":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"price":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]},"currency":{"type":["string","null"]}}},"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}}}}},"created":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"product":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"name":{"type":["string","null"]},"description":{"type":["string","null"]},"updatedAt":{"type":["string","null"]}}}}};
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
if(data.channelListings !== undefined){
let data3 = data.channelListings;
if((!(Array.isArray(data3))) && (data3 !== null)){
const err5 = {instancePath:instancePath+"/channelListings",schemaPath:"#/properties/channelListings/type",keyword:"type",params:{type: schema11.properties.channelListings.type},message:"must be array,null"};
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
if(data4.price !== undefined){
let data5 = data4.price;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
const err6 = {instancePath:instancePath+"/channelListings/" + i0+"/price",schemaPath:"#/properties/channelListings/items/properties/price/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.amount !== undefined){
let data6 = data5.amount;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (data6 !== null)){
const err7 = {instancePath:instancePath+"/channelListings/" + i0+"/price/amount",schemaPath:"#/properties/channelListings/items/properties/price/properties/amount/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data5.currency !== undefined){
let data7 = data5.currency;
if((typeof data7 !== "string") && (data7 !== null)){
const err8 = {instancePath:instancePath+"/channelListings/" + i0+"/price/currency",schemaPath:"#/properties/channelListings/items/properties/price/properties/currency/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.price.properties.currency.type},message:"must be string,null"};
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
if(data4.channel !== undefined){
let data8 = data4.channel;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
const err9 = {instancePath:instancePath+"/channelListings/" + i0+"/channel",schemaPath:"#/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.slug !== undefined){
let data9 = data8.slug;
if((typeof data9 !== "string") && (data9 !== null)){
const err10 = {instancePath:instancePath+"/channelListings/" + i0+"/channel/slug",schemaPath:"#/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/channelListings/" + i0,schemaPath:"#/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data.created !== undefined){
let data10 = data.created;
if((typeof data10 !== "string") && (data10 !== null)){
const err12 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: schema11.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data11 = data.updatedAt;
if((typeof data11 !== "string") && (data11 !== null)){
const err13 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.product !== undefined){
let data12 = data.product;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
const err14 = {instancePath:instancePath+"/product",schemaPath:"#/properties/product/type",keyword:"type",params:{type: schema11.properties.product.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.id !== undefined){
let data13 = data12.id;
if((typeof data13 !== "string") && (data13 !== null)){
const err15 = {instancePath:instancePath+"/product/id",schemaPath:"#/properties/product/properties/id/type",keyword:"type",params:{type: schema11.properties.product.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data12.name !== undefined){
let data14 = data12.name;
if((typeof data14 !== "string") && (data14 !== null)){
const err16 = {instancePath:instancePath+"/product/name",schemaPath:"#/properties/product/properties/name/type",keyword:"type",params:{type: schema11.properties.product.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data12.description !== undefined){
let data15 = data12.description;
if((typeof data15 !== "string") && (data15 !== null)){
const err17 = {instancePath:instancePath+"/product/description",schemaPath:"#/properties/product/properties/description/type",keyword:"type",params:{type: schema11.properties.product.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data12.updatedAt !== undefined){
let data16 = data12.updatedAt;
if((typeof data16 !== "string") && (data16 !== null)){
const err18 = {instancePath:instancePath+"/product/updatedAt",schemaPath:"#/properties/product/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.product.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

