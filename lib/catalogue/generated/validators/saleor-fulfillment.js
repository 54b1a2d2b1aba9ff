// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["fulfillment"],"properties":{"fulfillment":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"status":{"type":["string","null"]},"trackingNumber":{"type":["string","null"]},"created":{"type":["string","null"]},"lines":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"quantity":{"type":["number","null"]},"orderLine":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"productSku":{"type":["string","null"]},"productVariantId":{"type":["string","null"]},"quantity":{"type":["number","null"]}}}}}}}},"order":{"type":["object","null"],"required":["id"],"properties":{"id":{"type":"string","minLength":1},"number":{"type":["string","null"]}}}}};
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fulfillment === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fulfillment"},message:"must have required property '"+"fulfillment"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.fulfillment !== undefined){
let data0 = data.fulfillment;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err1 = {instancePath:instancePath+"/fulfillment",schemaPath:"#/properties/fulfillment/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err2 = {instancePath:instancePath+"/fulfillment/id",schemaPath:"#/properties/fulfillment/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/fulfillment/id",schemaPath:"#/properties/fulfillment/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.status !== undefined){
let data2 = data0.status;
if((typeof data2 !== "string") && (data2 !== null)){
const err4 = {instancePath:instancePath+"/fulfillment/status",schemaPath:"#/properties/fulfillment/properties/status/type",keyword:"type",params:{type: schema11.properties.fulfillment.properties.status.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.trackingNumber !== undefined){
let data3 = data0.trackingNumber;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/fulfillment/trackingNumber",schemaPath:"#/properties/fulfillment/properties/trackingNumber/type",keyword:"type",params:{type: schema11.properties.fulfillment.properties.trackingNumber.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.created !== undefined){
let data4 = data0.created;
if((typeof data4 !== "string") && (data4 !== null)){
const err6 = {instancePath:instancePath+"/fulfillment/created",schemaPath:"#/properties/fulfillment/properties/created/type",keyword:"type",params:{type: schema11.properties.fulfillment.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.lines !== undefined){
let data5 = data0.lines;
if((!(Array.isArray(data5))) && (data5 !== null)){
const err7 = {instancePath:instancePath+"/fulfillment/lines",schemaPath:"#/properties/fulfillment/properties/lines/type",keyword:"type",params:{type: schema11.properties.fulfillment.properties.lines.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.quantity !== undefined){
let data7 = data6.quantity;
if((!((typeof data7 == "number") && (isFinite(data7)))) && (data7 !== null)){
const err8 = {instancePath:instancePath+"/fulfillment/lines/" + i0+"/quantity",schemaPath:"#/properties/fulfillment/properties/lines/items/properties/quantity/type",keyword:"type",params:{type: schema11.properties.fulfillment.properties.lines.items.properties.quantity.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data6.orderLine !== undefined){
let data8 = data6.orderLine;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
const err9 = {instancePath:instancePath+"/fulfillment/lines/" + i0+"/orderLine",schemaPath:"#/properties/fulfillment/properties/lines/items/properties/orderLine/type",keyword:"type",params:{type: schema11.properties.fulfillment.properties.lines.items.properties.orderLine.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.id !== undefined){
let data9 = data8.id;
if((typeof data9 !== "string") && (data9 !== null)){
const err10 = {instancePath:instancePath+"/fulfillment/lines/" + i0+"/orderLine/id",schemaPath:"#/properties/fulfillment/properties/lines/items/properties/orderLine/properties/id/type",keyword:"type",params:{type: schema11.properties.fulfillment.properties.lines.items.properties.orderLine.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data8.productSku !== undefined){
let data10 = data8.productSku;
if((typeof data10 !== "string") && (data10 !== null)){
const err11 = {instancePath:instancePath+"/fulfillment/lines/" + i0+"/orderLine/productSku",schemaPath:"#/properties/fulfillment/properties/lines/items/properties/orderLine/properties/productSku/type",keyword:"type",params:{type: schema11.properties.fulfillment.properties.lines.items.properties.orderLine.properties.productSku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data8.productVariantId !== undefined){
let data11 = data8.productVariantId;
if((typeof data11 !== "string") && (data11 !== null)){
const err12 = {instancePath:instancePath+"/fulfillment/lines/" + i0+"/orderLine/productVariantId",schemaPath:"#/properties/fulfillment/properties/lines/items/properties/orderLine/properties/productVariantId/type",keyword:"type",params:{type: schema11.properties.fulfillment.properties.lines.items.properties.orderLine.properties.productVariantId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data8.quantity !== undefined){
let data12 = data8.quantity;
if((!((typeof data12 == "number") && (isFinite(data12)))) && (data12 !== null)){
const err13 = {instancePath:instancePath+"/fulfillment/lines/" + i0+"/orderLine/quantity",schemaPath:"#/properties/fulfillment/properties/lines/items/properties/orderLine/properties/quantity/type",keyword:"type",params:{type: schema11.properties.fulfillment.properties.lines.items.properties.orderLine.properties.quantity.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/fulfillment/lines/" + i0,schemaPath:"#/properties/fulfillment/properties/lines/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/fulfillment",schemaPath:"#/properties/fulfillment/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.order !== undefined){
let data13 = data.order;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
const err16 = {instancePath:instancePath+"/order",schemaPath:"#/properties/order/type",keyword:"type",params:{type: schema11.properties.order.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.id === undefined){
const err17 = {instancePath:instancePath+"/order",schemaPath:"#/properties/order/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data13.id !== undefined){
let data14 = data13.id;
if(typeof data14 === "string"){
if(func2(data14) < 1){
const err18 = {instancePath:instancePath+"/order/id",schemaPath:"#/properties/order/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/order/id",schemaPath:"#/properties/order/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data13.number !== undefined){
let data15 = data13.number;
if((typeof data15 !== "string") && (data15 !== null)){
const err20 = {instancePath:instancePath+"/order/number",schemaPath:"#/properties/order/properties/number/type",keyword:"type",params:{type: schema11.properties.order.properties.number.type},message:"must be string,null"};
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
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

