// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"array","items":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"sku":{"type":["string","null"]},"name":{"type":["string","null"]},"channelListings":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"price":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]},"currency":{"type":["string","null"]}}},"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}}}}},"created":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"product":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"name":{"type":["string","null"]},"description":{"type":["string","null"]},"updatedAt":{"type":["string","null"]}}}}}};
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
if(data0.channelListings !== undefined){
let data4 = data0.channelListings;
if((!(Array.isArray(data4))) && (data4 !== null)){
const err5 = {instancePath:instancePath+"/" + i0+"/channelListings",schemaPath:"#/items/properties/channelListings/type",keyword:"type",params:{type: schema11.items.properties.channelListings.type},message:"must be array,null"};
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
if(data5.price !== undefined){
let data6 = data5.price;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
const err6 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1+"/price",schemaPath:"#/items/properties/channelListings/items/properties/price/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.price.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.amount !== undefined){
let data7 = data6.amount;
if((!((typeof data7 == "number") && (isFinite(data7)))) && (data7 !== null)){
const err7 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1+"/price/amount",schemaPath:"#/items/properties/channelListings/items/properties/price/properties/amount/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.price.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data6.currency !== undefined){
let data8 = data6.currency;
if((typeof data8 !== "string") && (data8 !== null)){
const err8 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1+"/price/currency",schemaPath:"#/items/properties/channelListings/items/properties/price/properties/currency/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.price.properties.currency.type},message:"must be string,null"};
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
if(data5.channel !== undefined){
let data9 = data5.channel;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
const err9 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1+"/channel",schemaPath:"#/items/properties/channelListings/items/properties/channel/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.slug !== undefined){
let data10 = data9.slug;
if((typeof data10 !== "string") && (data10 !== null)){
const err10 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1+"/channel/slug",schemaPath:"#/items/properties/channelListings/items/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.items.properties.channelListings.items.properties.channel.properties.slug.type},message:"must be string,null"};
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
const err11 = {instancePath:instancePath+"/" + i0+"/channelListings/" + i1,schemaPath:"#/items/properties/channelListings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data0.created !== undefined){
let data11 = data0.created;
if((typeof data11 !== "string") && (data11 !== null)){
const err12 = {instancePath:instancePath+"/" + i0+"/created",schemaPath:"#/items/properties/created/type",keyword:"type",params:{type: schema11.items.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.updatedAt !== undefined){
let data12 = data0.updatedAt;
if((typeof data12 !== "string") && (data12 !== null)){
const err13 = {instancePath:instancePath+"/" + i0+"/updatedAt",schemaPath:"#/items/properties/updatedAt/type",keyword:"type",params:{type: schema11.items.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0.product !== undefined){
let data13 = data0.product;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
const err14 = {instancePath:instancePath+"/" + i0+"/product",schemaPath:"#/items/properties/product/type",keyword:"type",params:{type: schema11.items.properties.product.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.id !== undefined){
let data14 = data13.id;
if((typeof data14 !== "string") && (data14 !== null)){
const err15 = {instancePath:instancePath+"/" + i0+"/product/id",schemaPath:"#/items/properties/product/properties/id/type",keyword:"type",params:{type: schema11.items.properties.product.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data13.name !== undefined){
let data15 = data13.name;
if((typeof data15 !== "string") && (data15 !== null)){
const err16 = {instancePath:instancePath+"/" + i0+"/product/name",schemaPath:"#/items/properties/product/properties/name/type",keyword:"type",params:{type: schema11.items.properties.product.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data13.description !== undefined){
let data16 = data13.description;
if((typeof data16 !== "string") && (data16 !== null)){
const err17 = {instancePath:instancePath+"/" + i0+"/product/description",schemaPath:"#/items/properties/product/properties/description/type",keyword:"type",params:{type: schema11.items.properties.product.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data13.updatedAt !== undefined){
let data17 = data13.updatedAt;
if((typeof data17 !== "string") && (data17 !== null)){
const err18 = {instancePath:instancePath+"/" + i0+"/product/updatedAt",schemaPath:"#/items/properties/product/properties/updatedAt/type",keyword:"type",params:{type: schema11.items.properties.product.properties.updatedAt.type},message:"must be string,null"};
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
const err19 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

