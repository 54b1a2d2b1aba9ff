// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"number":{"type":["string","null"]},"checkoutId":{"type":["string","null"]},"status":{"type":["string","null"]},"isPaid":{"type":["boolean","null"]},"externalReference":{"type":["string","null"]},"languageCodeEnum":{"type":["string","null"]},"customerNote":{"type":["string","null"]},"created":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"lines":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"id":{"type":["string","null"]},"productSku":{"type":["string","null"]},"productVariantId":{"type":["string","null"]},"quantity":{"type":["number","null"]},"quantityFulfilled":{"type":["number","null"]},"productName":{"type":["string","null"]},"variantName":{"type":["string","null"]},"isGift":{"type":["boolean","null"]},"taxRate":{"type":["number","null"]},"variant":{"type":["object","null"],"required":[],"properties":{"externalReference":{"type":["string","null"]}}},"undiscountedUnitPrice":{"type":["object","null"],"required":[],"properties":{"net":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"gross":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}},"undiscountedTotalPrice":{"type":["object","null"],"required":[],"properties":{"net":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"gross":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}},"totalPrice":{"type":["object","null"],"required":[],"properties":{"net":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"gross":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}}}}},"metadata":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"key":{"type":["string","null"]},"value":{"type":["string","null"]}}}},"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}},"userEmail":{"type":["string","null"]},"billingAddress":{"type":["object","null"],"required":[],"properties":{"firstName":{"type":["string","null"]},"lastName":{"type":["string","null"]},"companyName":{"type":["string","null"]},"phone":{"type":["string","null"]},"streetAddress1":{"type":["string","null"]},"streetAddress2":{"type":["string","null"]},"city":{"type":["string","null"]},"cityArea":{"type":["string","null"]},"postalCode":{"type":["string","null"]},"countryArea":{"type":["string","null"]},"country":{"type":["object","null"],"required":[],"properties":{"code":{"type":["string","null"]}}}}},"shippingAddress":{"type":["object","null"],"required":[],"properties":{"firstName":{"type":["string","null"]},"lastName":{"type":["string","null"]},"companyName":{"type":["string","null"]},"phone":{"type":["string","null"]},"streetAddress1":{"type":["string","null"]},"streetAddress2":{"type":["string","null"]},"city":{"type":["string","null"]},"cityArea":{"type":["string","null"]},"postalCode":{"type":["string","null"]},"countryArea":{"type":["string","null"]},"country":{"type":["object","null"],"required":[],"properties":{"code":{"type":["string","null"]}}}}},"user":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"email":{"type":["string","null"]},"firstName":{"type":["string","null"]},"lastName":{"type":["string","null"]}}},"shippingMethodName":{"type":["string","null"]},"collectionPointName":{"type":["string","null"]},"shippingPrice":{"type":["object","null"],"required":[],"properties":{"net":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"gross":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}},"deliveryMethod":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"slug":{"type":["string","null"]}}},"discounts":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"type":{"type":["string","null"]},"name":{"type":["string","null"]},"amount":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}}},"voucherCode":{"type":["string","null"]},"giftCards":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"last4CodeChars":{"type":["string","null"]}}}},"transactions":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"name":{"type":["string","null"]},"pspReference":{"type":["string","null"]},"authorizedAmount":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"chargedAmount":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"refundedAmount":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}}},"payments":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"gateway":{"type":["string","null"]},"isActive":{"type":["boolean","null"]}}}},"total":{"type":["object","null"],"required":[],"properties":{"gross":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]},"currency":{"type":["string","null"]}}}}},"totalCharged":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"totalAuthorized":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"totalRefunded":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"totalGrantedRefund":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"fulfillments":{"type":["array","null"],"items":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"status":{"type":["string","null"]},"trackingNumber":{"type":["string","null"]},"created":{"type":["string","null"]},"lines":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"quantity":{"type":["number","null"]},"orderLine":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"productSku":{"type":["string","null"]},"productVariantId":{"type":["string","null"]},"quantity":{"type":["number","null"]}}}}}}}}}}};
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
if(data.number !== undefined){
let data1 = data.number;
if((typeof data1 !== "string") && (data1 !== null)){
const err3 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: schema11.properties.number.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.checkoutId !== undefined){
let data2 = data.checkoutId;
if((typeof data2 !== "string") && (data2 !== null)){
const err4 = {instancePath:instancePath+"/checkoutId",schemaPath:"#/properties/checkoutId/type",keyword:"type",params:{type: schema11.properties.checkoutId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.status !== undefined){
let data3 = data.status;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: schema11.properties.status.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.isPaid !== undefined){
let data4 = data.isPaid;
if((typeof data4 !== "boolean") && (data4 !== null)){
const err6 = {instancePath:instancePath+"/isPaid",schemaPath:"#/properties/isPaid/type",keyword:"type",params:{type: schema11.properties.isPaid.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.externalReference !== undefined){
let data5 = data.externalReference;
if((typeof data5 !== "string") && (data5 !== null)){
const err7 = {instancePath:instancePath+"/externalReference",schemaPath:"#/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.languageCodeEnum !== undefined){
let data6 = data.languageCodeEnum;
if((typeof data6 !== "string") && (data6 !== null)){
const err8 = {instancePath:instancePath+"/languageCodeEnum",schemaPath:"#/properties/languageCodeEnum/type",keyword:"type",params:{type: schema11.properties.languageCodeEnum.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.customerNote !== undefined){
let data7 = data.customerNote;
if((typeof data7 !== "string") && (data7 !== null)){
const err9 = {instancePath:instancePath+"/customerNote",schemaPath:"#/properties/customerNote/type",keyword:"type",params:{type: schema11.properties.customerNote.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.created !== undefined){
let data8 = data.created;
if((typeof data8 !== "string") && (data8 !== null)){
const err10 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: schema11.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data9 = data.updatedAt;
if((typeof data9 !== "string") && (data9 !== null)){
const err11 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.lines !== undefined){
let data10 = data.lines;
if((!(Array.isArray(data10))) && (data10 !== null)){
const err12 = {instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: schema11.properties.lines.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.id !== undefined){
let data12 = data11.id;
if((typeof data12 !== "string") && (data12 !== null)){
const err13 = {instancePath:instancePath+"/lines/" + i0+"/id",schemaPath:"#/properties/lines/items/properties/id/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data11.productSku !== undefined){
let data13 = data11.productSku;
if((typeof data13 !== "string") && (data13 !== null)){
const err14 = {instancePath:instancePath+"/lines/" + i0+"/productSku",schemaPath:"#/properties/lines/items/properties/productSku/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.productSku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data11.productVariantId !== undefined){
let data14 = data11.productVariantId;
if((typeof data14 !== "string") && (data14 !== null)){
const err15 = {instancePath:instancePath+"/lines/" + i0+"/productVariantId",schemaPath:"#/properties/lines/items/properties/productVariantId/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.productVariantId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data11.quantity !== undefined){
let data15 = data11.quantity;
if((!((typeof data15 == "number") && (isFinite(data15)))) && (data15 !== null)){
const err16 = {instancePath:instancePath+"/lines/" + i0+"/quantity",schemaPath:"#/properties/lines/items/properties/quantity/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.quantity.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data11.quantityFulfilled !== undefined){
let data16 = data11.quantityFulfilled;
if((!((typeof data16 == "number") && (isFinite(data16)))) && (data16 !== null)){
const err17 = {instancePath:instancePath+"/lines/" + i0+"/quantityFulfilled",schemaPath:"#/properties/lines/items/properties/quantityFulfilled/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.quantityFulfilled.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data11.productName !== undefined){
let data17 = data11.productName;
if((typeof data17 !== "string") && (data17 !== null)){
const err18 = {instancePath:instancePath+"/lines/" + i0+"/productName",schemaPath:"#/properties/lines/items/properties/productName/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.productName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data11.variantName !== undefined){
let data18 = data11.variantName;
if((typeof data18 !== "string") && (data18 !== null)){
const err19 = {instancePath:instancePath+"/lines/" + i0+"/variantName",schemaPath:"#/properties/lines/items/properties/variantName/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.variantName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data11.isGift !== undefined){
let data19 = data11.isGift;
if((typeof data19 !== "boolean") && (data19 !== null)){
const err20 = {instancePath:instancePath+"/lines/" + i0+"/isGift",schemaPath:"#/properties/lines/items/properties/isGift/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.isGift.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.taxRate !== undefined){
let data20 = data11.taxRate;
if((!((typeof data20 == "number") && (isFinite(data20)))) && (data20 !== null)){
const err21 = {instancePath:instancePath+"/lines/" + i0+"/taxRate",schemaPath:"#/properties/lines/items/properties/taxRate/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.taxRate.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data11.variant !== undefined){
let data21 = data11.variant;
if((!(data21 && typeof data21 == "object" && !Array.isArray(data21))) && (data21 !== null)){
const err22 = {instancePath:instancePath+"/lines/" + i0+"/variant",schemaPath:"#/properties/lines/items/properties/variant/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.variant.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.externalReference !== undefined){
let data22 = data21.externalReference;
if((typeof data22 !== "string") && (data22 !== null)){
const err23 = {instancePath:instancePath+"/lines/" + i0+"/variant/externalReference",schemaPath:"#/properties/lines/items/properties/variant/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.variant.properties.externalReference.type},message:"must be string,null"};
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
if(data11.undiscountedUnitPrice !== undefined){
let data23 = data11.undiscountedUnitPrice;
if((!(data23 && typeof data23 == "object" && !Array.isArray(data23))) && (data23 !== null)){
const err24 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedUnitPrice",schemaPath:"#/properties/lines/items/properties/undiscountedUnitPrice/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedUnitPrice.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.net !== undefined){
let data24 = data23.net;
if((!(data24 && typeof data24 == "object" && !Array.isArray(data24))) && (data24 !== null)){
const err25 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedUnitPrice/net",schemaPath:"#/properties/lines/items/properties/undiscountedUnitPrice/properties/net/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedUnitPrice.properties.net.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.amount !== undefined){
let data25 = data24.amount;
if((!((typeof data25 == "number") && (isFinite(data25)))) && (data25 !== null)){
const err26 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedUnitPrice/net/amount",schemaPath:"#/properties/lines/items/properties/undiscountedUnitPrice/properties/net/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedUnitPrice.properties.net.properties.amount.type},message:"must be number,null"};
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
if(data23.gross !== undefined){
let data26 = data23.gross;
if((!(data26 && typeof data26 == "object" && !Array.isArray(data26))) && (data26 !== null)){
const err27 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedUnitPrice/gross",schemaPath:"#/properties/lines/items/properties/undiscountedUnitPrice/properties/gross/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedUnitPrice.properties.gross.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.amount !== undefined){
let data27 = data26.amount;
if((!((typeof data27 == "number") && (isFinite(data27)))) && (data27 !== null)){
const err28 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedUnitPrice/gross/amount",schemaPath:"#/properties/lines/items/properties/undiscountedUnitPrice/properties/gross/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedUnitPrice.properties.gross.properties.amount.type},message:"must be number,null"};
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
}
}
if(data11.undiscountedTotalPrice !== undefined){
let data28 = data11.undiscountedTotalPrice;
if((!(data28 && typeof data28 == "object" && !Array.isArray(data28))) && (data28 !== null)){
const err29 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedTotalPrice",schemaPath:"#/properties/lines/items/properties/undiscountedTotalPrice/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedTotalPrice.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.net !== undefined){
let data29 = data28.net;
if((!(data29 && typeof data29 == "object" && !Array.isArray(data29))) && (data29 !== null)){
const err30 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedTotalPrice/net",schemaPath:"#/properties/lines/items/properties/undiscountedTotalPrice/properties/net/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedTotalPrice.properties.net.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.amount !== undefined){
let data30 = data29.amount;
if((!((typeof data30 == "number") && (isFinite(data30)))) && (data30 !== null)){
const err31 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedTotalPrice/net/amount",schemaPath:"#/properties/lines/items/properties/undiscountedTotalPrice/properties/net/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedTotalPrice.properties.net.properties.amount.type},message:"must be number,null"};
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
if(data28.gross !== undefined){
let data31 = data28.gross;
if((!(data31 && typeof data31 == "object" && !Array.isArray(data31))) && (data31 !== null)){
const err32 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedTotalPrice/gross",schemaPath:"#/properties/lines/items/properties/undiscountedTotalPrice/properties/gross/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedTotalPrice.properties.gross.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.amount !== undefined){
let data32 = data31.amount;
if((!((typeof data32 == "number") && (isFinite(data32)))) && (data32 !== null)){
const err33 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedTotalPrice/gross/amount",schemaPath:"#/properties/lines/items/properties/undiscountedTotalPrice/properties/gross/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedTotalPrice.properties.gross.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
}
}
if(data11.totalPrice !== undefined){
let data33 = data11.totalPrice;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
const err34 = {instancePath:instancePath+"/lines/" + i0+"/totalPrice",schemaPath:"#/properties/lines/items/properties/totalPrice/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.totalPrice.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.net !== undefined){
let data34 = data33.net;
if((!(data34 && typeof data34 == "object" && !Array.isArray(data34))) && (data34 !== null)){
const err35 = {instancePath:instancePath+"/lines/" + i0+"/totalPrice/net",schemaPath:"#/properties/lines/items/properties/totalPrice/properties/net/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.totalPrice.properties.net.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.amount !== undefined){
let data35 = data34.amount;
if((!((typeof data35 == "number") && (isFinite(data35)))) && (data35 !== null)){
const err36 = {instancePath:instancePath+"/lines/" + i0+"/totalPrice/net/amount",schemaPath:"#/properties/lines/items/properties/totalPrice/properties/net/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.totalPrice.properties.net.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
}
if(data33.gross !== undefined){
let data36 = data33.gross;
if((!(data36 && typeof data36 == "object" && !Array.isArray(data36))) && (data36 !== null)){
const err37 = {instancePath:instancePath+"/lines/" + i0+"/totalPrice/gross",schemaPath:"#/properties/lines/items/properties/totalPrice/properties/gross/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.totalPrice.properties.gross.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.amount !== undefined){
let data37 = data36.amount;
if((!((typeof data37 == "number") && (isFinite(data37)))) && (data37 !== null)){
const err38 = {instancePath:instancePath+"/lines/" + i0+"/totalPrice/gross/amount",schemaPath:"#/properties/lines/items/properties/totalPrice/properties/gross/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.totalPrice.properties.gross.properties.amount.type},message:"must be number,null"};
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
}
}
}
else {
const err39 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/properties/lines/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
}
if(data.metadata !== undefined){
let data38 = data.metadata;
if((!(Array.isArray(data38))) && (data38 !== null)){
const err40 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: schema11.properties.metadata.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(Array.isArray(data38)){
const len1 = data38.length;
for(let i1=0; i1<len1; i1++){
let data39 = data38[i1];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.key !== undefined){
let data40 = data39.key;
if((typeof data40 !== "string") && (data40 !== null)){
const err41 = {instancePath:instancePath+"/metadata/" + i1+"/key",schemaPath:"#/properties/metadata/items/properties/key/type",keyword:"type",params:{type: schema11.properties.metadata.items.properties.key.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data39.value !== undefined){
let data41 = data39.value;
if((typeof data41 !== "string") && (data41 !== null)){
const err42 = {instancePath:instancePath+"/metadata/" + i1+"/value",schemaPath:"#/properties/metadata/items/properties/value/type",keyword:"type",params:{type: schema11.properties.metadata.items.properties.value.type},message:"must be string,null"};
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
else {
const err43 = {instancePath:instancePath+"/metadata/" + i1,schemaPath:"#/properties/metadata/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
}
if(data.channel !== undefined){
let data42 = data.channel;
if((!(data42 && typeof data42 == "object" && !Array.isArray(data42))) && (data42 !== null)){
const err44 = {instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/type",keyword:"type",params:{type: schema11.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.slug !== undefined){
let data43 = data42.slug;
if((typeof data43 !== "string") && (data43 !== null)){
const err45 = {instancePath:instancePath+"/channel/slug",schemaPath:"#/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.properties.channel.properties.slug.type},message:"must be string,null"};
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
}
if(data.userEmail !== undefined){
let data44 = data.userEmail;
if((typeof data44 !== "string") && (data44 !== null)){
const err46 = {instancePath:instancePath+"/userEmail",schemaPath:"#/properties/userEmail/type",keyword:"type",params:{type: schema11.properties.userEmail.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.billingAddress !== undefined){
let data45 = data.billingAddress;
if((!(data45 && typeof data45 == "object" && !Array.isArray(data45))) && (data45 !== null)){
const err47 = {instancePath:instancePath+"/billingAddress",schemaPath:"#/properties/billingAddress/type",keyword:"type",params:{type: schema11.properties.billingAddress.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.firstName !== undefined){
let data46 = data45.firstName;
if((typeof data46 !== "string") && (data46 !== null)){
const err48 = {instancePath:instancePath+"/billingAddress/firstName",schemaPath:"#/properties/billingAddress/properties/firstName/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.firstName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data45.lastName !== undefined){
let data47 = data45.lastName;
if((typeof data47 !== "string") && (data47 !== null)){
const err49 = {instancePath:instancePath+"/billingAddress/lastName",schemaPath:"#/properties/billingAddress/properties/lastName/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.lastName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data45.companyName !== undefined){
let data48 = data45.companyName;
if((typeof data48 !== "string") && (data48 !== null)){
const err50 = {instancePath:instancePath+"/billingAddress/companyName",schemaPath:"#/properties/billingAddress/properties/companyName/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.companyName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data45.phone !== undefined){
let data49 = data45.phone;
if((typeof data49 !== "string") && (data49 !== null)){
const err51 = {instancePath:instancePath+"/billingAddress/phone",schemaPath:"#/properties/billingAddress/properties/phone/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.phone.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data45.streetAddress1 !== undefined){
let data50 = data45.streetAddress1;
if((typeof data50 !== "string") && (data50 !== null)){
const err52 = {instancePath:instancePath+"/billingAddress/streetAddress1",schemaPath:"#/properties/billingAddress/properties/streetAddress1/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.streetAddress1.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data45.streetAddress2 !== undefined){
let data51 = data45.streetAddress2;
if((typeof data51 !== "string") && (data51 !== null)){
const err53 = {instancePath:instancePath+"/billingAddress/streetAddress2",schemaPath:"#/properties/billingAddress/properties/streetAddress2/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.streetAddress2.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data45.city !== undefined){
let data52 = data45.city;
if((typeof data52 !== "string") && (data52 !== null)){
const err54 = {instancePath:instancePath+"/billingAddress/city",schemaPath:"#/properties/billingAddress/properties/city/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.city.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data45.cityArea !== undefined){
let data53 = data45.cityArea;
if((typeof data53 !== "string") && (data53 !== null)){
const err55 = {instancePath:instancePath+"/billingAddress/cityArea",schemaPath:"#/properties/billingAddress/properties/cityArea/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.cityArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data45.postalCode !== undefined){
let data54 = data45.postalCode;
if((typeof data54 !== "string") && (data54 !== null)){
const err56 = {instancePath:instancePath+"/billingAddress/postalCode",schemaPath:"#/properties/billingAddress/properties/postalCode/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.postalCode.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data45.countryArea !== undefined){
let data55 = data45.countryArea;
if((typeof data55 !== "string") && (data55 !== null)){
const err57 = {instancePath:instancePath+"/billingAddress/countryArea",schemaPath:"#/properties/billingAddress/properties/countryArea/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.countryArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data45.country !== undefined){
let data56 = data45.country;
if((!(data56 && typeof data56 == "object" && !Array.isArray(data56))) && (data56 !== null)){
const err58 = {instancePath:instancePath+"/billingAddress/country",schemaPath:"#/properties/billingAddress/properties/country/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.country.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.code !== undefined){
let data57 = data56.code;
if((typeof data57 !== "string") && (data57 !== null)){
const err59 = {instancePath:instancePath+"/billingAddress/country/code",schemaPath:"#/properties/billingAddress/properties/country/properties/code/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.country.properties.code.type},message:"must be string,null"};
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
}
}
}
if(data.shippingAddress !== undefined){
let data58 = data.shippingAddress;
if((!(data58 && typeof data58 == "object" && !Array.isArray(data58))) && (data58 !== null)){
const err60 = {instancePath:instancePath+"/shippingAddress",schemaPath:"#/properties/shippingAddress/type",keyword:"type",params:{type: schema11.properties.shippingAddress.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.firstName !== undefined){
let data59 = data58.firstName;
if((typeof data59 !== "string") && (data59 !== null)){
const err61 = {instancePath:instancePath+"/shippingAddress/firstName",schemaPath:"#/properties/shippingAddress/properties/firstName/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.firstName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data58.lastName !== undefined){
let data60 = data58.lastName;
if((typeof data60 !== "string") && (data60 !== null)){
const err62 = {instancePath:instancePath+"/shippingAddress/lastName",schemaPath:"#/properties/shippingAddress/properties/lastName/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.lastName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data58.companyName !== undefined){
let data61 = data58.companyName;
if((typeof data61 !== "string") && (data61 !== null)){
const err63 = {instancePath:instancePath+"/shippingAddress/companyName",schemaPath:"#/properties/shippingAddress/properties/companyName/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.companyName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data58.phone !== undefined){
let data62 = data58.phone;
if((typeof data62 !== "string") && (data62 !== null)){
const err64 = {instancePath:instancePath+"/shippingAddress/phone",schemaPath:"#/properties/shippingAddress/properties/phone/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.phone.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data58.streetAddress1 !== undefined){
let data63 = data58.streetAddress1;
if((typeof data63 !== "string") && (data63 !== null)){
const err65 = {instancePath:instancePath+"/shippingAddress/streetAddress1",schemaPath:"#/properties/shippingAddress/properties/streetAddress1/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.streetAddress1.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data58.streetAddress2 !== undefined){
let data64 = data58.streetAddress2;
if((typeof data64 !== "string") && (data64 !== null)){
const err66 = {instancePath:instancePath+"/shippingAddress/streetAddress2",schemaPath:"#/properties/shippingAddress/properties/streetAddress2/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.streetAddress2.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data58.city !== undefined){
let data65 = data58.city;
if((typeof data65 !== "string") && (data65 !== null)){
const err67 = {instancePath:instancePath+"/shippingAddress/city",schemaPath:"#/properties/shippingAddress/properties/city/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.city.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data58.cityArea !== undefined){
let data66 = data58.cityArea;
if((typeof data66 !== "string") && (data66 !== null)){
const err68 = {instancePath:instancePath+"/shippingAddress/cityArea",schemaPath:"#/properties/shippingAddress/properties/cityArea/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.cityArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data58.postalCode !== undefined){
let data67 = data58.postalCode;
if((typeof data67 !== "string") && (data67 !== null)){
const err69 = {instancePath:instancePath+"/shippingAddress/postalCode",schemaPath:"#/properties/shippingAddress/properties/postalCode/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.postalCode.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data58.countryArea !== undefined){
let data68 = data58.countryArea;
if((typeof data68 !== "string") && (data68 !== null)){
const err70 = {instancePath:instancePath+"/shippingAddress/countryArea",schemaPath:"#/properties/shippingAddress/properties/countryArea/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.countryArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data58.country !== undefined){
let data69 = data58.country;
if((!(data69 && typeof data69 == "object" && !Array.isArray(data69))) && (data69 !== null)){
const err71 = {instancePath:instancePath+"/shippingAddress/country",schemaPath:"#/properties/shippingAddress/properties/country/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.country.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.code !== undefined){
let data70 = data69.code;
if((typeof data70 !== "string") && (data70 !== null)){
const err72 = {instancePath:instancePath+"/shippingAddress/country/code",schemaPath:"#/properties/shippingAddress/properties/country/properties/code/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.country.properties.code.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
}
}
}
if(data.user !== undefined){
let data71 = data.user;
if((!(data71 && typeof data71 == "object" && !Array.isArray(data71))) && (data71 !== null)){
const err73 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema11.properties.user.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.id !== undefined){
let data72 = data71.id;
if((typeof data72 !== "string") && (data72 !== null)){
const err74 = {instancePath:instancePath+"/user/id",schemaPath:"#/properties/user/properties/id/type",keyword:"type",params:{type: schema11.properties.user.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data71.email !== undefined){
let data73 = data71.email;
if((typeof data73 !== "string") && (data73 !== null)){
const err75 = {instancePath:instancePath+"/user/email",schemaPath:"#/properties/user/properties/email/type",keyword:"type",params:{type: schema11.properties.user.properties.email.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data71.firstName !== undefined){
let data74 = data71.firstName;
if((typeof data74 !== "string") && (data74 !== null)){
const err76 = {instancePath:instancePath+"/user/firstName",schemaPath:"#/properties/user/properties/firstName/type",keyword:"type",params:{type: schema11.properties.user.properties.firstName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data71.lastName !== undefined){
let data75 = data71.lastName;
if((typeof data75 !== "string") && (data75 !== null)){
const err77 = {instancePath:instancePath+"/user/lastName",schemaPath:"#/properties/user/properties/lastName/type",keyword:"type",params:{type: schema11.properties.user.properties.lastName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
}
if(data.shippingMethodName !== undefined){
let data76 = data.shippingMethodName;
if((typeof data76 !== "string") && (data76 !== null)){
const err78 = {instancePath:instancePath+"/shippingMethodName",schemaPath:"#/properties/shippingMethodName/type",keyword:"type",params:{type: schema11.properties.shippingMethodName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.collectionPointName !== undefined){
let data77 = data.collectionPointName;
if((typeof data77 !== "string") && (data77 !== null)){
const err79 = {instancePath:instancePath+"/collectionPointName",schemaPath:"#/properties/collectionPointName/type",keyword:"type",params:{type: schema11.properties.collectionPointName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.shippingPrice !== undefined){
let data78 = data.shippingPrice;
if((!(data78 && typeof data78 == "object" && !Array.isArray(data78))) && (data78 !== null)){
const err80 = {instancePath:instancePath+"/shippingPrice",schemaPath:"#/properties/shippingPrice/type",keyword:"type",params:{type: schema11.properties.shippingPrice.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(data78.net !== undefined){
let data79 = data78.net;
if((!(data79 && typeof data79 == "object" && !Array.isArray(data79))) && (data79 !== null)){
const err81 = {instancePath:instancePath+"/shippingPrice/net",schemaPath:"#/properties/shippingPrice/properties/net/type",keyword:"type",params:{type: schema11.properties.shippingPrice.properties.net.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(data79.amount !== undefined){
let data80 = data79.amount;
if((!((typeof data80 == "number") && (isFinite(data80)))) && (data80 !== null)){
const err82 = {instancePath:instancePath+"/shippingPrice/net/amount",schemaPath:"#/properties/shippingPrice/properties/net/properties/amount/type",keyword:"type",params:{type: schema11.properties.shippingPrice.properties.net.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
}
if(data78.gross !== undefined){
let data81 = data78.gross;
if((!(data81 && typeof data81 == "object" && !Array.isArray(data81))) && (data81 !== null)){
const err83 = {instancePath:instancePath+"/shippingPrice/gross",schemaPath:"#/properties/shippingPrice/properties/gross/type",keyword:"type",params:{type: schema11.properties.shippingPrice.properties.gross.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(data81.amount !== undefined){
let data82 = data81.amount;
if((!((typeof data82 == "number") && (isFinite(data82)))) && (data82 !== null)){
const err84 = {instancePath:instancePath+"/shippingPrice/gross/amount",schemaPath:"#/properties/shippingPrice/properties/gross/properties/amount/type",keyword:"type",params:{type: schema11.properties.shippingPrice.properties.gross.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
}
}
}
if(data.deliveryMethod !== undefined){
let data83 = data.deliveryMethod;
if((!(data83 && typeof data83 == "object" && !Array.isArray(data83))) && (data83 !== null)){
const err85 = {instancePath:instancePath+"/deliveryMethod",schemaPath:"#/properties/deliveryMethod/type",keyword:"type",params:{type: schema11.properties.deliveryMethod.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.id !== undefined){
let data84 = data83.id;
if((typeof data84 !== "string") && (data84 !== null)){
const err86 = {instancePath:instancePath+"/deliveryMethod/id",schemaPath:"#/properties/deliveryMethod/properties/id/type",keyword:"type",params:{type: schema11.properties.deliveryMethod.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data83.slug !== undefined){
let data85 = data83.slug;
if((typeof data85 !== "string") && (data85 !== null)){
const err87 = {instancePath:instancePath+"/deliveryMethod/slug",schemaPath:"#/properties/deliveryMethod/properties/slug/type",keyword:"type",params:{type: schema11.properties.deliveryMethod.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
}
if(data.discounts !== undefined){
let data86 = data.discounts;
if((!(Array.isArray(data86))) && (data86 !== null)){
const err88 = {instancePath:instancePath+"/discounts",schemaPath:"#/properties/discounts/type",keyword:"type",params:{type: schema11.properties.discounts.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(Array.isArray(data86)){
const len2 = data86.length;
for(let i2=0; i2<len2; i2++){
let data87 = data86[i2];
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
if(data87.type !== undefined){
let data88 = data87.type;
if((typeof data88 !== "string") && (data88 !== null)){
const err89 = {instancePath:instancePath+"/discounts/" + i2+"/type",schemaPath:"#/properties/discounts/items/properties/type/type",keyword:"type",params:{type: schema11.properties.discounts.items.properties.type.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data87.name !== undefined){
let data89 = data87.name;
if((typeof data89 !== "string") && (data89 !== null)){
const err90 = {instancePath:instancePath+"/discounts/" + i2+"/name",schemaPath:"#/properties/discounts/items/properties/name/type",keyword:"type",params:{type: schema11.properties.discounts.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data87.amount !== undefined){
let data90 = data87.amount;
if((!(data90 && typeof data90 == "object" && !Array.isArray(data90))) && (data90 !== null)){
const err91 = {instancePath:instancePath+"/discounts/" + i2+"/amount",schemaPath:"#/properties/discounts/items/properties/amount/type",keyword:"type",params:{type: schema11.properties.discounts.items.properties.amount.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(data90.amount !== undefined){
let data91 = data90.amount;
if((!((typeof data91 == "number") && (isFinite(data91)))) && (data91 !== null)){
const err92 = {instancePath:instancePath+"/discounts/" + i2+"/amount/amount",schemaPath:"#/properties/discounts/items/properties/amount/properties/amount/type",keyword:"type",params:{type: schema11.properties.discounts.items.properties.amount.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
}
}
else {
const err93 = {instancePath:instancePath+"/discounts/" + i2,schemaPath:"#/properties/discounts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
}
if(data.voucherCode !== undefined){
let data92 = data.voucherCode;
if((typeof data92 !== "string") && (data92 !== null)){
const err94 = {instancePath:instancePath+"/voucherCode",schemaPath:"#/properties/voucherCode/type",keyword:"type",params:{type: schema11.properties.voucherCode.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.giftCards !== undefined){
let data93 = data.giftCards;
if((!(Array.isArray(data93))) && (data93 !== null)){
const err95 = {instancePath:instancePath+"/giftCards",schemaPath:"#/properties/giftCards/type",keyword:"type",params:{type: schema11.properties.giftCards.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(Array.isArray(data93)){
const len3 = data93.length;
for(let i3=0; i3<len3; i3++){
let data94 = data93[i3];
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.last4CodeChars !== undefined){
let data95 = data94.last4CodeChars;
if((typeof data95 !== "string") && (data95 !== null)){
const err96 = {instancePath:instancePath+"/giftCards/" + i3+"/last4CodeChars",schemaPath:"#/properties/giftCards/items/properties/last4CodeChars/type",keyword:"type",params:{type: schema11.properties.giftCards.items.properties.last4CodeChars.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/giftCards/" + i3,schemaPath:"#/properties/giftCards/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
}
if(data.transactions !== undefined){
let data96 = data.transactions;
if((!(Array.isArray(data96))) && (data96 !== null)){
const err98 = {instancePath:instancePath+"/transactions",schemaPath:"#/properties/transactions/type",keyword:"type",params:{type: schema11.properties.transactions.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(Array.isArray(data96)){
const len4 = data96.length;
for(let i4=0; i4<len4; i4++){
let data97 = data96[i4];
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
if(data97.name !== undefined){
let data98 = data97.name;
if((typeof data98 !== "string") && (data98 !== null)){
const err99 = {instancePath:instancePath+"/transactions/" + i4+"/name",schemaPath:"#/properties/transactions/items/properties/name/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data97.pspReference !== undefined){
let data99 = data97.pspReference;
if((typeof data99 !== "string") && (data99 !== null)){
const err100 = {instancePath:instancePath+"/transactions/" + i4+"/pspReference",schemaPath:"#/properties/transactions/items/properties/pspReference/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.pspReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data97.authorizedAmount !== undefined){
let data100 = data97.authorizedAmount;
if((!(data100 && typeof data100 == "object" && !Array.isArray(data100))) && (data100 !== null)){
const err101 = {instancePath:instancePath+"/transactions/" + i4+"/authorizedAmount",schemaPath:"#/properties/transactions/items/properties/authorizedAmount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.authorizedAmount.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
if(data100.amount !== undefined){
let data101 = data100.amount;
if((!((typeof data101 == "number") && (isFinite(data101)))) && (data101 !== null)){
const err102 = {instancePath:instancePath+"/transactions/" + i4+"/authorizedAmount/amount",schemaPath:"#/properties/transactions/items/properties/authorizedAmount/properties/amount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.authorizedAmount.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
}
if(data97.chargedAmount !== undefined){
let data102 = data97.chargedAmount;
if((!(data102 && typeof data102 == "object" && !Array.isArray(data102))) && (data102 !== null)){
const err103 = {instancePath:instancePath+"/transactions/" + i4+"/chargedAmount",schemaPath:"#/properties/transactions/items/properties/chargedAmount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.chargedAmount.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
if(data102.amount !== undefined){
let data103 = data102.amount;
if((!((typeof data103 == "number") && (isFinite(data103)))) && (data103 !== null)){
const err104 = {instancePath:instancePath+"/transactions/" + i4+"/chargedAmount/amount",schemaPath:"#/properties/transactions/items/properties/chargedAmount/properties/amount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.chargedAmount.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
}
if(data97.refundedAmount !== undefined){
let data104 = data97.refundedAmount;
if((!(data104 && typeof data104 == "object" && !Array.isArray(data104))) && (data104 !== null)){
const err105 = {instancePath:instancePath+"/transactions/" + i4+"/refundedAmount",schemaPath:"#/properties/transactions/items/properties/refundedAmount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.refundedAmount.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
if(data104.amount !== undefined){
let data105 = data104.amount;
if((!((typeof data105 == "number") && (isFinite(data105)))) && (data105 !== null)){
const err106 = {instancePath:instancePath+"/transactions/" + i4+"/refundedAmount/amount",schemaPath:"#/properties/transactions/items/properties/refundedAmount/properties/amount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.refundedAmount.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
}
}
else {
const err107 = {instancePath:instancePath+"/transactions/" + i4,schemaPath:"#/properties/transactions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
}
if(data.payments !== undefined){
let data106 = data.payments;
if((!(Array.isArray(data106))) && (data106 !== null)){
const err108 = {instancePath:instancePath+"/payments",schemaPath:"#/properties/payments/type",keyword:"type",params:{type: schema11.properties.payments.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(Array.isArray(data106)){
const len5 = data106.length;
for(let i5=0; i5<len5; i5++){
let data107 = data106[i5];
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
if(data107.gateway !== undefined){
let data108 = data107.gateway;
if((typeof data108 !== "string") && (data108 !== null)){
const err109 = {instancePath:instancePath+"/payments/" + i5+"/gateway",schemaPath:"#/properties/payments/items/properties/gateway/type",keyword:"type",params:{type: schema11.properties.payments.items.properties.gateway.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data107.isActive !== undefined){
let data109 = data107.isActive;
if((typeof data109 !== "boolean") && (data109 !== null)){
const err110 = {instancePath:instancePath+"/payments/" + i5+"/isActive",schemaPath:"#/properties/payments/items/properties/isActive/type",keyword:"type",params:{type: schema11.properties.payments.items.properties.isActive.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/payments/" + i5,schemaPath:"#/properties/payments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
}
if(data.total !== undefined){
let data110 = data.total;
if((!(data110 && typeof data110 == "object" && !Array.isArray(data110))) && (data110 !== null)){
const err112 = {instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: schema11.properties.total.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
if(data110.gross !== undefined){
let data111 = data110.gross;
if((!(data111 && typeof data111 == "object" && !Array.isArray(data111))) && (data111 !== null)){
const err113 = {instancePath:instancePath+"/total/gross",schemaPath:"#/properties/total/properties/gross/type",keyword:"type",params:{type: schema11.properties.total.properties.gross.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
if(data111.amount !== undefined){
let data112 = data111.amount;
if((!((typeof data112 == "number") && (isFinite(data112)))) && (data112 !== null)){
const err114 = {instancePath:instancePath+"/total/gross/amount",schemaPath:"#/properties/total/properties/gross/properties/amount/type",keyword:"type",params:{type: schema11.properties.total.properties.gross.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data111.currency !== undefined){
let data113 = data111.currency;
if((typeof data113 !== "string") && (data113 !== null)){
const err115 = {instancePath:instancePath+"/total/gross/currency",schemaPath:"#/properties/total/properties/gross/properties/currency/type",keyword:"type",params:{type: schema11.properties.total.properties.gross.properties.currency.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
}
}
}
if(data.totalCharged !== undefined){
let data114 = data.totalCharged;
if((!(data114 && typeof data114 == "object" && !Array.isArray(data114))) && (data114 !== null)){
const err116 = {instancePath:instancePath+"/totalCharged",schemaPath:"#/properties/totalCharged/type",keyword:"type",params:{type: schema11.properties.totalCharged.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
if(data114.amount !== undefined){
let data115 = data114.amount;
if((!((typeof data115 == "number") && (isFinite(data115)))) && (data115 !== null)){
const err117 = {instancePath:instancePath+"/totalCharged/amount",schemaPath:"#/properties/totalCharged/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalCharged.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
}
if(data.totalAuthorized !== undefined){
let data116 = data.totalAuthorized;
if((!(data116 && typeof data116 == "object" && !Array.isArray(data116))) && (data116 !== null)){
const err118 = {instancePath:instancePath+"/totalAuthorized",schemaPath:"#/properties/totalAuthorized/type",keyword:"type",params:{type: schema11.properties.totalAuthorized.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
if(data116.amount !== undefined){
let data117 = data116.amount;
if((!((typeof data117 == "number") && (isFinite(data117)))) && (data117 !== null)){
const err119 = {instancePath:instancePath+"/totalAuthorized/amount",schemaPath:"#/properties/totalAuthorized/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalAuthorized.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
}
if(data.totalRefunded !== undefined){
let data118 = data.totalRefunded;
if((!(data118 && typeof data118 == "object" && !Array.isArray(data118))) && (data118 !== null)){
const err120 = {instancePath:instancePath+"/totalRefunded",schemaPath:"#/properties/totalRefunded/type",keyword:"type",params:{type: schema11.properties.totalRefunded.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
if(data118.amount !== undefined){
let data119 = data118.amount;
if((!((typeof data119 == "number") && (isFinite(data119)))) && (data119 !== null)){
const err121 = {instancePath:instancePath+"/totalRefunded/amount",schemaPath:"#/properties/totalRefunded/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalRefunded.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
}
if(data.totalGrantedRefund !== undefined){
let data120 = data.totalGrantedRefund;
if((!(data120 && typeof data120 == "object" && !Array.isArray(data120))) && (data120 !== null)){
const err122 = {instancePath:instancePath+"/totalGrantedRefund",schemaPath:"#/properties/totalGrantedRefund/type",keyword:"type",params:{type: schema11.properties.totalGrantedRefund.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
if(data120.amount !== undefined){
let data121 = data120.amount;
if((!((typeof data121 == "number") && (isFinite(data121)))) && (data121 !== null)){
const err123 = {instancePath:instancePath+"/totalGrantedRefund/amount",schemaPath:"#/properties/totalGrantedRefund/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalGrantedRefund.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
}
if(data.fulfillments !== undefined){
let data122 = data.fulfillments;
if((!(Array.isArray(data122))) && (data122 !== null)){
const err124 = {instancePath:instancePath+"/fulfillments",schemaPath:"#/properties/fulfillments/type",keyword:"type",params:{type: schema11.properties.fulfillments.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(Array.isArray(data122)){
const len6 = data122.length;
for(let i6=0; i6<len6; i6++){
let data123 = data122[i6];
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
if(data123.id === undefined){
const err125 = {instancePath:instancePath+"/fulfillments/" + i6,schemaPath:"#/properties/fulfillments/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data123.id !== undefined){
let data124 = data123.id;
if(typeof data124 === "string"){
if(func2(data124) < 1){
const err126 = {instancePath:instancePath+"/fulfillments/" + i6+"/id",schemaPath:"#/properties/fulfillments/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/fulfillments/" + i6+"/id",schemaPath:"#/properties/fulfillments/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data123.status !== undefined){
let data125 = data123.status;
if((typeof data125 !== "string") && (data125 !== null)){
const err128 = {instancePath:instancePath+"/fulfillments/" + i6+"/status",schemaPath:"#/properties/fulfillments/items/properties/status/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.status.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data123.trackingNumber !== undefined){
let data126 = data123.trackingNumber;
if((typeof data126 !== "string") && (data126 !== null)){
const err129 = {instancePath:instancePath+"/fulfillments/" + i6+"/trackingNumber",schemaPath:"#/properties/fulfillments/items/properties/trackingNumber/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.trackingNumber.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data123.created !== undefined){
let data127 = data123.created;
if((typeof data127 !== "string") && (data127 !== null)){
const err130 = {instancePath:instancePath+"/fulfillments/" + i6+"/created",schemaPath:"#/properties/fulfillments/items/properties/created/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data123.lines !== undefined){
let data128 = data123.lines;
if((!(Array.isArray(data128))) && (data128 !== null)){
const err131 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines",schemaPath:"#/properties/fulfillments/items/properties/lines/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(Array.isArray(data128)){
const len7 = data128.length;
for(let i7=0; i7<len7; i7++){
let data129 = data128[i7];
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
if(data129.quantity !== undefined){
let data130 = data129.quantity;
if((!((typeof data130 == "number") && (isFinite(data130)))) && (data130 !== null)){
const err132 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/quantity",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/quantity/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.quantity.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data129.orderLine !== undefined){
let data131 = data129.orderLine;
if((!(data131 && typeof data131 == "object" && !Array.isArray(data131))) && (data131 !== null)){
const err133 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/orderLine",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
if(data131.id !== undefined){
let data132 = data131.id;
if((typeof data132 !== "string") && (data132 !== null)){
const err134 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/orderLine/id",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/id/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data131.productSku !== undefined){
let data133 = data131.productSku;
if((typeof data133 !== "string") && (data133 !== null)){
const err135 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/orderLine/productSku",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/productSku/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.productSku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data131.productVariantId !== undefined){
let data134 = data131.productVariantId;
if((typeof data134 !== "string") && (data134 !== null)){
const err136 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/orderLine/productVariantId",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/productVariantId/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.productVariantId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data131.quantity !== undefined){
let data135 = data131.quantity;
if((!((typeof data135 == "number") && (isFinite(data135)))) && (data135 !== null)){
const err137 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/orderLine/quantity",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/quantity/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.quantity.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
}
}
else {
const err138 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7,schemaPath:"#/properties/fulfillments/items/properties/lines/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
}
}
else {
const err139 = {instancePath:instancePath+"/fulfillments/" + i6,schemaPath:"#/properties/fulfillments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
}
}
else {
const err140 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

