// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"number":{"type":["string","null"]},"status":{"type":["string","null"]},"isPaid":{"type":["boolean","null"]},"externalReference":{"type":["string","null"]},"languageCodeEnum":{"type":["string","null"]},"customerNote":{"type":["string","null"]},"created":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"lines":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"id":{"type":["string","null"]},"productSku":{"type":["string","null"]},"productVariantId":{"type":["string","null"]},"quantity":{"type":["number","null"]},"quantityFulfilled":{"type":["number","null"]},"productName":{"type":["string","null"]},"variantName":{"type":["string","null"]},"isGift":{"type":["boolean","null"]},"taxRate":{"type":["number","null"]},"variant":{"type":["object","null"],"required":[],"properties":{"externalReference":{"type":["string","null"]}}},"undiscountedUnitPrice":{"type":["object","null"],"required":[],"properties":{"net":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"gross":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}},"undiscountedTotalPrice":{"type":["object","null"],"required":[],"properties":{"net":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"gross":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}},"totalPrice":{"type":["object","null"],"required":[],"properties":{"net":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"gross":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}}}}},"metadata":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"key":{"type":["string","null"]},"value":{"type":["string","null"]}}}},"channel":{"type":["object","null"],"required":[],"properties":{"slug":{"type":["string","null"]}}},"userEmail":{"type":["string","null"]},"billingAddress":{"type":["object","null"],"required":[],"properties":{"firstName":{"type":["string","null"]},"lastName":{"type":["string","null"]},"companyName":{"type":["string","null"]},"phone":{"type":["string","null"]},"streetAddress1":{"type":["string","null"]},"streetAddress2":{"type":["string","null"]},"city":{"type":["string","null"]},"cityArea":{"type":["string","null"]},"postalCode":{"type":["string","null"]},"countryArea":{"type":["string","null"]},"country":{"type":["object","null"],"required":[],"properties":{"code":{"type":["string","null"]}}}}},"shippingAddress":{"type":["object","null"],"required":[],"properties":{"firstName":{"type":["string","null"]},"lastName":{"type":["string","null"]},"companyName":{"type":["string","null"]},"phone":{"type":["string","null"]},"streetAddress1":{"type":["string","null"]},"streetAddress2":{"type":["string","null"]},"city":{"type":["string","null"]},"cityArea":{"type":["string","null"]},"postalCode":{"type":["string","null"]},"countryArea":{"type":["string","null"]},"country":{"type":["object","null"],"required":[],"properties":{"code":{"type":["string","null"]}}}}},"user":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"email":{"type":["string","null"]},"firstName":{"type":["string","null"]},"lastName":{"type":["string","null"]}}},"shippingMethodName":{"type":["string","null"]},"collectionPointName":{"type":["string","null"]},"shippingPrice":{"type":["object","null"],"required":[],"properties":{"net":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"gross":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}},"deliveryMethod":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"slug":{"type":["string","null"]}}},"discounts":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"type":{"type":["string","null"]},"name":{"type":["string","null"]},"amount":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}}},"voucherCode":{"type":["string","null"]},"giftCards":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"last4CodeChars":{"type":["string","null"]}}}},"transactions":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"name":{"type":["string","null"]},"pspReference":{"type":["string","null"]},"authorizedAmount":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"chargedAmount":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"refundedAmount":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}}}}},"payments":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"gateway":{"type":["string","null"]},"isActive":{"type":["boolean","null"]}}}},"total":{"type":["object","null"],"required":[],"properties":{"gross":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]},"currency":{"type":["string","null"]}}}}},"totalCharged":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"totalAuthorized":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"totalRefunded":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"totalGrantedRefund":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"fulfillments":{"type":["array","null"],"items":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"status":{"type":["string","null"]},"trackingNumber":{"type":["string","null"]},"created":{"type":["string","null"]},"lines":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"quantity":{"type":["number","null"]},"orderLine":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"productSku":{"type":["string","null"]},"productVariantId":{"type":["string","null"]},"quantity":{"type":["number","null"]}}}}}}}}}}};
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
if(data.status !== undefined){
let data2 = data.status;
if((typeof data2 !== "string") && (data2 !== null)){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: schema11.properties.status.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.isPaid !== undefined){
let data3 = data.isPaid;
if((typeof data3 !== "boolean") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/isPaid",schemaPath:"#/properties/isPaid/type",keyword:"type",params:{type: schema11.properties.isPaid.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.externalReference !== undefined){
let data4 = data.externalReference;
if((typeof data4 !== "string") && (data4 !== null)){
const err6 = {instancePath:instancePath+"/externalReference",schemaPath:"#/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.languageCodeEnum !== undefined){
let data5 = data.languageCodeEnum;
if((typeof data5 !== "string") && (data5 !== null)){
const err7 = {instancePath:instancePath+"/languageCodeEnum",schemaPath:"#/properties/languageCodeEnum/type",keyword:"type",params:{type: schema11.properties.languageCodeEnum.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.customerNote !== undefined){
let data6 = data.customerNote;
if((typeof data6 !== "string") && (data6 !== null)){
const err8 = {instancePath:instancePath+"/customerNote",schemaPath:"#/properties/customerNote/type",keyword:"type",params:{type: schema11.properties.customerNote.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.created !== undefined){
let data7 = data.created;
if((typeof data7 !== "string") && (data7 !== null)){
const err9 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: schema11.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data8 = data.updatedAt;
if((typeof data8 !== "string") && (data8 !== null)){
const err10 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.lines !== undefined){
let data9 = data.lines;
if((!(Array.isArray(data9))) && (data9 !== null)){
const err11 = {instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: schema11.properties.lines.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.id !== undefined){
let data11 = data10.id;
if((typeof data11 !== "string") && (data11 !== null)){
const err12 = {instancePath:instancePath+"/lines/" + i0+"/id",schemaPath:"#/properties/lines/items/properties/id/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data10.productSku !== undefined){
let data12 = data10.productSku;
if((typeof data12 !== "string") && (data12 !== null)){
const err13 = {instancePath:instancePath+"/lines/" + i0+"/productSku",schemaPath:"#/properties/lines/items/properties/productSku/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.productSku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data10.productVariantId !== undefined){
let data13 = data10.productVariantId;
if((typeof data13 !== "string") && (data13 !== null)){
const err14 = {instancePath:instancePath+"/lines/" + i0+"/productVariantId",schemaPath:"#/properties/lines/items/properties/productVariantId/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.productVariantId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.quantity !== undefined){
let data14 = data10.quantity;
if((!((typeof data14 == "number") && (isFinite(data14)))) && (data14 !== null)){
const err15 = {instancePath:instancePath+"/lines/" + i0+"/quantity",schemaPath:"#/properties/lines/items/properties/quantity/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.quantity.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data10.quantityFulfilled !== undefined){
let data15 = data10.quantityFulfilled;
if((!((typeof data15 == "number") && (isFinite(data15)))) && (data15 !== null)){
const err16 = {instancePath:instancePath+"/lines/" + i0+"/quantityFulfilled",schemaPath:"#/properties/lines/items/properties/quantityFulfilled/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.quantityFulfilled.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data10.productName !== undefined){
let data16 = data10.productName;
if((typeof data16 !== "string") && (data16 !== null)){
const err17 = {instancePath:instancePath+"/lines/" + i0+"/productName",schemaPath:"#/properties/lines/items/properties/productName/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.productName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data10.variantName !== undefined){
let data17 = data10.variantName;
if((typeof data17 !== "string") && (data17 !== null)){
const err18 = {instancePath:instancePath+"/lines/" + i0+"/variantName",schemaPath:"#/properties/lines/items/properties/variantName/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.variantName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data10.isGift !== undefined){
let data18 = data10.isGift;
if((typeof data18 !== "boolean") && (data18 !== null)){
const err19 = {instancePath:instancePath+"/lines/" + i0+"/isGift",schemaPath:"#/properties/lines/items/properties/isGift/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.isGift.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data10.taxRate !== undefined){
let data19 = data10.taxRate;
if((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)){
const err20 = {instancePath:instancePath+"/lines/" + i0+"/taxRate",schemaPath:"#/properties/lines/items/properties/taxRate/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.taxRate.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.variant !== undefined){
let data20 = data10.variant;
if((!(data20 && typeof data20 == "object" && !Array.isArray(data20))) && (data20 !== null)){
const err21 = {instancePath:instancePath+"/lines/" + i0+"/variant",schemaPath:"#/properties/lines/items/properties/variant/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.variant.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.externalReference !== undefined){
let data21 = data20.externalReference;
if((typeof data21 !== "string") && (data21 !== null)){
const err22 = {instancePath:instancePath+"/lines/" + i0+"/variant/externalReference",schemaPath:"#/properties/lines/items/properties/variant/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.variant.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
if(data10.undiscountedUnitPrice !== undefined){
let data22 = data10.undiscountedUnitPrice;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
const err23 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedUnitPrice",schemaPath:"#/properties/lines/items/properties/undiscountedUnitPrice/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedUnitPrice.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.net !== undefined){
let data23 = data22.net;
if((!(data23 && typeof data23 == "object" && !Array.isArray(data23))) && (data23 !== null)){
const err24 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedUnitPrice/net",schemaPath:"#/properties/lines/items/properties/undiscountedUnitPrice/properties/net/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedUnitPrice.properties.net.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.amount !== undefined){
let data24 = data23.amount;
if((!((typeof data24 == "number") && (isFinite(data24)))) && (data24 !== null)){
const err25 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedUnitPrice/net/amount",schemaPath:"#/properties/lines/items/properties/undiscountedUnitPrice/properties/net/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedUnitPrice.properties.net.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
if(data22.gross !== undefined){
let data25 = data22.gross;
if((!(data25 && typeof data25 == "object" && !Array.isArray(data25))) && (data25 !== null)){
const err26 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedUnitPrice/gross",schemaPath:"#/properties/lines/items/properties/undiscountedUnitPrice/properties/gross/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedUnitPrice.properties.gross.type},message:"must be object,null"};
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
const err27 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedUnitPrice/gross/amount",schemaPath:"#/properties/lines/items/properties/undiscountedUnitPrice/properties/gross/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedUnitPrice.properties.gross.properties.amount.type},message:"must be number,null"};
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
if(data10.undiscountedTotalPrice !== undefined){
let data27 = data10.undiscountedTotalPrice;
if((!(data27 && typeof data27 == "object" && !Array.isArray(data27))) && (data27 !== null)){
const err28 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedTotalPrice",schemaPath:"#/properties/lines/items/properties/undiscountedTotalPrice/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedTotalPrice.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.net !== undefined){
let data28 = data27.net;
if((!(data28 && typeof data28 == "object" && !Array.isArray(data28))) && (data28 !== null)){
const err29 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedTotalPrice/net",schemaPath:"#/properties/lines/items/properties/undiscountedTotalPrice/properties/net/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedTotalPrice.properties.net.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.amount !== undefined){
let data29 = data28.amount;
if((!((typeof data29 == "number") && (isFinite(data29)))) && (data29 !== null)){
const err30 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedTotalPrice/net/amount",schemaPath:"#/properties/lines/items/properties/undiscountedTotalPrice/properties/net/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedTotalPrice.properties.net.properties.amount.type},message:"must be number,null"};
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
if(data27.gross !== undefined){
let data30 = data27.gross;
if((!(data30 && typeof data30 == "object" && !Array.isArray(data30))) && (data30 !== null)){
const err31 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedTotalPrice/gross",schemaPath:"#/properties/lines/items/properties/undiscountedTotalPrice/properties/gross/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedTotalPrice.properties.gross.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.amount !== undefined){
let data31 = data30.amount;
if((!((typeof data31 == "number") && (isFinite(data31)))) && (data31 !== null)){
const err32 = {instancePath:instancePath+"/lines/" + i0+"/undiscountedTotalPrice/gross/amount",schemaPath:"#/properties/lines/items/properties/undiscountedTotalPrice/properties/gross/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.undiscountedTotalPrice.properties.gross.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
}
}
if(data10.totalPrice !== undefined){
let data32 = data10.totalPrice;
if((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (data32 !== null)){
const err33 = {instancePath:instancePath+"/lines/" + i0+"/totalPrice",schemaPath:"#/properties/lines/items/properties/totalPrice/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.totalPrice.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.net !== undefined){
let data33 = data32.net;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
const err34 = {instancePath:instancePath+"/lines/" + i0+"/totalPrice/net",schemaPath:"#/properties/lines/items/properties/totalPrice/properties/net/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.totalPrice.properties.net.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.amount !== undefined){
let data34 = data33.amount;
if((!((typeof data34 == "number") && (isFinite(data34)))) && (data34 !== null)){
const err35 = {instancePath:instancePath+"/lines/" + i0+"/totalPrice/net/amount",schemaPath:"#/properties/lines/items/properties/totalPrice/properties/net/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.totalPrice.properties.net.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
if(data32.gross !== undefined){
let data35 = data32.gross;
if((!(data35 && typeof data35 == "object" && !Array.isArray(data35))) && (data35 !== null)){
const err36 = {instancePath:instancePath+"/lines/" + i0+"/totalPrice/gross",schemaPath:"#/properties/lines/items/properties/totalPrice/properties/gross/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.totalPrice.properties.gross.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.amount !== undefined){
let data36 = data35.amount;
if((!((typeof data36 == "number") && (isFinite(data36)))) && (data36 !== null)){
const err37 = {instancePath:instancePath+"/lines/" + i0+"/totalPrice/gross/amount",schemaPath:"#/properties/lines/items/properties/totalPrice/properties/gross/properties/amount/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.totalPrice.properties.gross.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
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
const err38 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/properties/lines/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data.metadata !== undefined){
let data37 = data.metadata;
if((!(Array.isArray(data37))) && (data37 !== null)){
const err39 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: schema11.properties.metadata.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(Array.isArray(data37)){
const len1 = data37.length;
for(let i1=0; i1<len1; i1++){
let data38 = data37[i1];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.key !== undefined){
let data39 = data38.key;
if((typeof data39 !== "string") && (data39 !== null)){
const err40 = {instancePath:instancePath+"/metadata/" + i1+"/key",schemaPath:"#/properties/metadata/items/properties/key/type",keyword:"type",params:{type: schema11.properties.metadata.items.properties.key.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data38.value !== undefined){
let data40 = data38.value;
if((typeof data40 !== "string") && (data40 !== null)){
const err41 = {instancePath:instancePath+"/metadata/" + i1+"/value",schemaPath:"#/properties/metadata/items/properties/value/type",keyword:"type",params:{type: schema11.properties.metadata.items.properties.value.type},message:"must be string,null"};
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
const err42 = {instancePath:instancePath+"/metadata/" + i1,schemaPath:"#/properties/metadata/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data.channel !== undefined){
let data41 = data.channel;
if((!(data41 && typeof data41 == "object" && !Array.isArray(data41))) && (data41 !== null)){
const err43 = {instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/type",keyword:"type",params:{type: schema11.properties.channel.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.slug !== undefined){
let data42 = data41.slug;
if((typeof data42 !== "string") && (data42 !== null)){
const err44 = {instancePath:instancePath+"/channel/slug",schemaPath:"#/properties/channel/properties/slug/type",keyword:"type",params:{type: schema11.properties.channel.properties.slug.type},message:"must be string,null"};
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
if(data.userEmail !== undefined){
let data43 = data.userEmail;
if((typeof data43 !== "string") && (data43 !== null)){
const err45 = {instancePath:instancePath+"/userEmail",schemaPath:"#/properties/userEmail/type",keyword:"type",params:{type: schema11.properties.userEmail.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.billingAddress !== undefined){
let data44 = data.billingAddress;
if((!(data44 && typeof data44 == "object" && !Array.isArray(data44))) && (data44 !== null)){
const err46 = {instancePath:instancePath+"/billingAddress",schemaPath:"#/properties/billingAddress/type",keyword:"type",params:{type: schema11.properties.billingAddress.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.firstName !== undefined){
let data45 = data44.firstName;
if((typeof data45 !== "string") && (data45 !== null)){
const err47 = {instancePath:instancePath+"/billingAddress/firstName",schemaPath:"#/properties/billingAddress/properties/firstName/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.firstName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data44.lastName !== undefined){
let data46 = data44.lastName;
if((typeof data46 !== "string") && (data46 !== null)){
const err48 = {instancePath:instancePath+"/billingAddress/lastName",schemaPath:"#/properties/billingAddress/properties/lastName/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.lastName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data44.companyName !== undefined){
let data47 = data44.companyName;
if((typeof data47 !== "string") && (data47 !== null)){
const err49 = {instancePath:instancePath+"/billingAddress/companyName",schemaPath:"#/properties/billingAddress/properties/companyName/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.companyName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data44.phone !== undefined){
let data48 = data44.phone;
if((typeof data48 !== "string") && (data48 !== null)){
const err50 = {instancePath:instancePath+"/billingAddress/phone",schemaPath:"#/properties/billingAddress/properties/phone/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.phone.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data44.streetAddress1 !== undefined){
let data49 = data44.streetAddress1;
if((typeof data49 !== "string") && (data49 !== null)){
const err51 = {instancePath:instancePath+"/billingAddress/streetAddress1",schemaPath:"#/properties/billingAddress/properties/streetAddress1/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.streetAddress1.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data44.streetAddress2 !== undefined){
let data50 = data44.streetAddress2;
if((typeof data50 !== "string") && (data50 !== null)){
const err52 = {instancePath:instancePath+"/billingAddress/streetAddress2",schemaPath:"#/properties/billingAddress/properties/streetAddress2/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.streetAddress2.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data44.city !== undefined){
let data51 = data44.city;
if((typeof data51 !== "string") && (data51 !== null)){
const err53 = {instancePath:instancePath+"/billingAddress/city",schemaPath:"#/properties/billingAddress/properties/city/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.city.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data44.cityArea !== undefined){
let data52 = data44.cityArea;
if((typeof data52 !== "string") && (data52 !== null)){
const err54 = {instancePath:instancePath+"/billingAddress/cityArea",schemaPath:"#/properties/billingAddress/properties/cityArea/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.cityArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data44.postalCode !== undefined){
let data53 = data44.postalCode;
if((typeof data53 !== "string") && (data53 !== null)){
const err55 = {instancePath:instancePath+"/billingAddress/postalCode",schemaPath:"#/properties/billingAddress/properties/postalCode/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.postalCode.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data44.countryArea !== undefined){
let data54 = data44.countryArea;
if((typeof data54 !== "string") && (data54 !== null)){
const err56 = {instancePath:instancePath+"/billingAddress/countryArea",schemaPath:"#/properties/billingAddress/properties/countryArea/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.countryArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data44.country !== undefined){
let data55 = data44.country;
if((!(data55 && typeof data55 == "object" && !Array.isArray(data55))) && (data55 !== null)){
const err57 = {instancePath:instancePath+"/billingAddress/country",schemaPath:"#/properties/billingAddress/properties/country/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.country.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.code !== undefined){
let data56 = data55.code;
if((typeof data56 !== "string") && (data56 !== null)){
const err58 = {instancePath:instancePath+"/billingAddress/country/code",schemaPath:"#/properties/billingAddress/properties/country/properties/code/type",keyword:"type",params:{type: schema11.properties.billingAddress.properties.country.properties.code.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
}
}
}
if(data.shippingAddress !== undefined){
let data57 = data.shippingAddress;
if((!(data57 && typeof data57 == "object" && !Array.isArray(data57))) && (data57 !== null)){
const err59 = {instancePath:instancePath+"/shippingAddress",schemaPath:"#/properties/shippingAddress/type",keyword:"type",params:{type: schema11.properties.shippingAddress.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(data57.firstName !== undefined){
let data58 = data57.firstName;
if((typeof data58 !== "string") && (data58 !== null)){
const err60 = {instancePath:instancePath+"/shippingAddress/firstName",schemaPath:"#/properties/shippingAddress/properties/firstName/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.firstName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data57.lastName !== undefined){
let data59 = data57.lastName;
if((typeof data59 !== "string") && (data59 !== null)){
const err61 = {instancePath:instancePath+"/shippingAddress/lastName",schemaPath:"#/properties/shippingAddress/properties/lastName/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.lastName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data57.companyName !== undefined){
let data60 = data57.companyName;
if((typeof data60 !== "string") && (data60 !== null)){
const err62 = {instancePath:instancePath+"/shippingAddress/companyName",schemaPath:"#/properties/shippingAddress/properties/companyName/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.companyName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data57.phone !== undefined){
let data61 = data57.phone;
if((typeof data61 !== "string") && (data61 !== null)){
const err63 = {instancePath:instancePath+"/shippingAddress/phone",schemaPath:"#/properties/shippingAddress/properties/phone/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.phone.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data57.streetAddress1 !== undefined){
let data62 = data57.streetAddress1;
if((typeof data62 !== "string") && (data62 !== null)){
const err64 = {instancePath:instancePath+"/shippingAddress/streetAddress1",schemaPath:"#/properties/shippingAddress/properties/streetAddress1/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.streetAddress1.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data57.streetAddress2 !== undefined){
let data63 = data57.streetAddress2;
if((typeof data63 !== "string") && (data63 !== null)){
const err65 = {instancePath:instancePath+"/shippingAddress/streetAddress2",schemaPath:"#/properties/shippingAddress/properties/streetAddress2/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.streetAddress2.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data57.city !== undefined){
let data64 = data57.city;
if((typeof data64 !== "string") && (data64 !== null)){
const err66 = {instancePath:instancePath+"/shippingAddress/city",schemaPath:"#/properties/shippingAddress/properties/city/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.city.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data57.cityArea !== undefined){
let data65 = data57.cityArea;
if((typeof data65 !== "string") && (data65 !== null)){
const err67 = {instancePath:instancePath+"/shippingAddress/cityArea",schemaPath:"#/properties/shippingAddress/properties/cityArea/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.cityArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data57.postalCode !== undefined){
let data66 = data57.postalCode;
if((typeof data66 !== "string") && (data66 !== null)){
const err68 = {instancePath:instancePath+"/shippingAddress/postalCode",schemaPath:"#/properties/shippingAddress/properties/postalCode/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.postalCode.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data57.countryArea !== undefined){
let data67 = data57.countryArea;
if((typeof data67 !== "string") && (data67 !== null)){
const err69 = {instancePath:instancePath+"/shippingAddress/countryArea",schemaPath:"#/properties/shippingAddress/properties/countryArea/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.countryArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data57.country !== undefined){
let data68 = data57.country;
if((!(data68 && typeof data68 == "object" && !Array.isArray(data68))) && (data68 !== null)){
const err70 = {instancePath:instancePath+"/shippingAddress/country",schemaPath:"#/properties/shippingAddress/properties/country/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.country.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.code !== undefined){
let data69 = data68.code;
if((typeof data69 !== "string") && (data69 !== null)){
const err71 = {instancePath:instancePath+"/shippingAddress/country/code",schemaPath:"#/properties/shippingAddress/properties/country/properties/code/type",keyword:"type",params:{type: schema11.properties.shippingAddress.properties.country.properties.code.type},message:"must be string,null"};
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
}
}
if(data.user !== undefined){
let data70 = data.user;
if((!(data70 && typeof data70 == "object" && !Array.isArray(data70))) && (data70 !== null)){
const err72 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema11.properties.user.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.id !== undefined){
let data71 = data70.id;
if((typeof data71 !== "string") && (data71 !== null)){
const err73 = {instancePath:instancePath+"/user/id",schemaPath:"#/properties/user/properties/id/type",keyword:"type",params:{type: schema11.properties.user.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data70.email !== undefined){
let data72 = data70.email;
if((typeof data72 !== "string") && (data72 !== null)){
const err74 = {instancePath:instancePath+"/user/email",schemaPath:"#/properties/user/properties/email/type",keyword:"type",params:{type: schema11.properties.user.properties.email.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data70.firstName !== undefined){
let data73 = data70.firstName;
if((typeof data73 !== "string") && (data73 !== null)){
const err75 = {instancePath:instancePath+"/user/firstName",schemaPath:"#/properties/user/properties/firstName/type",keyword:"type",params:{type: schema11.properties.user.properties.firstName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data70.lastName !== undefined){
let data74 = data70.lastName;
if((typeof data74 !== "string") && (data74 !== null)){
const err76 = {instancePath:instancePath+"/user/lastName",schemaPath:"#/properties/user/properties/lastName/type",keyword:"type",params:{type: schema11.properties.user.properties.lastName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
}
if(data.shippingMethodName !== undefined){
let data75 = data.shippingMethodName;
if((typeof data75 !== "string") && (data75 !== null)){
const err77 = {instancePath:instancePath+"/shippingMethodName",schemaPath:"#/properties/shippingMethodName/type",keyword:"type",params:{type: schema11.properties.shippingMethodName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.collectionPointName !== undefined){
let data76 = data.collectionPointName;
if((typeof data76 !== "string") && (data76 !== null)){
const err78 = {instancePath:instancePath+"/collectionPointName",schemaPath:"#/properties/collectionPointName/type",keyword:"type",params:{type: schema11.properties.collectionPointName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.shippingPrice !== undefined){
let data77 = data.shippingPrice;
if((!(data77 && typeof data77 == "object" && !Array.isArray(data77))) && (data77 !== null)){
const err79 = {instancePath:instancePath+"/shippingPrice",schemaPath:"#/properties/shippingPrice/type",keyword:"type",params:{type: schema11.properties.shippingPrice.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.net !== undefined){
let data78 = data77.net;
if((!(data78 && typeof data78 == "object" && !Array.isArray(data78))) && (data78 !== null)){
const err80 = {instancePath:instancePath+"/shippingPrice/net",schemaPath:"#/properties/shippingPrice/properties/net/type",keyword:"type",params:{type: schema11.properties.shippingPrice.properties.net.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(data78.amount !== undefined){
let data79 = data78.amount;
if((!((typeof data79 == "number") && (isFinite(data79)))) && (data79 !== null)){
const err81 = {instancePath:instancePath+"/shippingPrice/net/amount",schemaPath:"#/properties/shippingPrice/properties/net/properties/amount/type",keyword:"type",params:{type: schema11.properties.shippingPrice.properties.net.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
}
if(data77.gross !== undefined){
let data80 = data77.gross;
if((!(data80 && typeof data80 == "object" && !Array.isArray(data80))) && (data80 !== null)){
const err82 = {instancePath:instancePath+"/shippingPrice/gross",schemaPath:"#/properties/shippingPrice/properties/gross/type",keyword:"type",params:{type: schema11.properties.shippingPrice.properties.gross.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.amount !== undefined){
let data81 = data80.amount;
if((!((typeof data81 == "number") && (isFinite(data81)))) && (data81 !== null)){
const err83 = {instancePath:instancePath+"/shippingPrice/gross/amount",schemaPath:"#/properties/shippingPrice/properties/gross/properties/amount/type",keyword:"type",params:{type: schema11.properties.shippingPrice.properties.gross.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
}
}
}
if(data.deliveryMethod !== undefined){
let data82 = data.deliveryMethod;
if((!(data82 && typeof data82 == "object" && !Array.isArray(data82))) && (data82 !== null)){
const err84 = {instancePath:instancePath+"/deliveryMethod",schemaPath:"#/properties/deliveryMethod/type",keyword:"type",params:{type: schema11.properties.deliveryMethod.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
if(data82.id !== undefined){
let data83 = data82.id;
if((typeof data83 !== "string") && (data83 !== null)){
const err85 = {instancePath:instancePath+"/deliveryMethod/id",schemaPath:"#/properties/deliveryMethod/properties/id/type",keyword:"type",params:{type: schema11.properties.deliveryMethod.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data82.slug !== undefined){
let data84 = data82.slug;
if((typeof data84 !== "string") && (data84 !== null)){
const err86 = {instancePath:instancePath+"/deliveryMethod/slug",schemaPath:"#/properties/deliveryMethod/properties/slug/type",keyword:"type",params:{type: schema11.properties.deliveryMethod.properties.slug.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
}
if(data.discounts !== undefined){
let data85 = data.discounts;
if((!(Array.isArray(data85))) && (data85 !== null)){
const err87 = {instancePath:instancePath+"/discounts",schemaPath:"#/properties/discounts/type",keyword:"type",params:{type: schema11.properties.discounts.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(Array.isArray(data85)){
const len2 = data85.length;
for(let i2=0; i2<len2; i2++){
let data86 = data85[i2];
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
if(data86.type !== undefined){
let data87 = data86.type;
if((typeof data87 !== "string") && (data87 !== null)){
const err88 = {instancePath:instancePath+"/discounts/" + i2+"/type",schemaPath:"#/properties/discounts/items/properties/type/type",keyword:"type",params:{type: schema11.properties.discounts.items.properties.type.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data86.name !== undefined){
let data88 = data86.name;
if((typeof data88 !== "string") && (data88 !== null)){
const err89 = {instancePath:instancePath+"/discounts/" + i2+"/name",schemaPath:"#/properties/discounts/items/properties/name/type",keyword:"type",params:{type: schema11.properties.discounts.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data86.amount !== undefined){
let data89 = data86.amount;
if((!(data89 && typeof data89 == "object" && !Array.isArray(data89))) && (data89 !== null)){
const err90 = {instancePath:instancePath+"/discounts/" + i2+"/amount",schemaPath:"#/properties/discounts/items/properties/amount/type",keyword:"type",params:{type: schema11.properties.discounts.items.properties.amount.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(data89.amount !== undefined){
let data90 = data89.amount;
if((!((typeof data90 == "number") && (isFinite(data90)))) && (data90 !== null)){
const err91 = {instancePath:instancePath+"/discounts/" + i2+"/amount/amount",schemaPath:"#/properties/discounts/items/properties/amount/properties/amount/type",keyword:"type",params:{type: schema11.properties.discounts.items.properties.amount.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
}
}
else {
const err92 = {instancePath:instancePath+"/discounts/" + i2,schemaPath:"#/properties/discounts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data.voucherCode !== undefined){
let data91 = data.voucherCode;
if((typeof data91 !== "string") && (data91 !== null)){
const err93 = {instancePath:instancePath+"/voucherCode",schemaPath:"#/properties/voucherCode/type",keyword:"type",params:{type: schema11.properties.voucherCode.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.giftCards !== undefined){
let data92 = data.giftCards;
if((!(Array.isArray(data92))) && (data92 !== null)){
const err94 = {instancePath:instancePath+"/giftCards",schemaPath:"#/properties/giftCards/type",keyword:"type",params:{type: schema11.properties.giftCards.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(Array.isArray(data92)){
const len3 = data92.length;
for(let i3=0; i3<len3; i3++){
let data93 = data92[i3];
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
if(data93.last4CodeChars !== undefined){
let data94 = data93.last4CodeChars;
if((typeof data94 !== "string") && (data94 !== null)){
const err95 = {instancePath:instancePath+"/giftCards/" + i3+"/last4CodeChars",schemaPath:"#/properties/giftCards/items/properties/last4CodeChars/type",keyword:"type",params:{type: schema11.properties.giftCards.items.properties.last4CodeChars.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/giftCards/" + i3,schemaPath:"#/properties/giftCards/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
}
if(data.transactions !== undefined){
let data95 = data.transactions;
if((!(Array.isArray(data95))) && (data95 !== null)){
const err97 = {instancePath:instancePath+"/transactions",schemaPath:"#/properties/transactions/type",keyword:"type",params:{type: schema11.properties.transactions.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(Array.isArray(data95)){
const len4 = data95.length;
for(let i4=0; i4<len4; i4++){
let data96 = data95[i4];
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
if(data96.name !== undefined){
let data97 = data96.name;
if((typeof data97 !== "string") && (data97 !== null)){
const err98 = {instancePath:instancePath+"/transactions/" + i4+"/name",schemaPath:"#/properties/transactions/items/properties/name/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data96.pspReference !== undefined){
let data98 = data96.pspReference;
if((typeof data98 !== "string") && (data98 !== null)){
const err99 = {instancePath:instancePath+"/transactions/" + i4+"/pspReference",schemaPath:"#/properties/transactions/items/properties/pspReference/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.pspReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data96.authorizedAmount !== undefined){
let data99 = data96.authorizedAmount;
if((!(data99 && typeof data99 == "object" && !Array.isArray(data99))) && (data99 !== null)){
const err100 = {instancePath:instancePath+"/transactions/" + i4+"/authorizedAmount",schemaPath:"#/properties/transactions/items/properties/authorizedAmount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.authorizedAmount.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(data99.amount !== undefined){
let data100 = data99.amount;
if((!((typeof data100 == "number") && (isFinite(data100)))) && (data100 !== null)){
const err101 = {instancePath:instancePath+"/transactions/" + i4+"/authorizedAmount/amount",schemaPath:"#/properties/transactions/items/properties/authorizedAmount/properties/amount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.authorizedAmount.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
}
if(data96.chargedAmount !== undefined){
let data101 = data96.chargedAmount;
if((!(data101 && typeof data101 == "object" && !Array.isArray(data101))) && (data101 !== null)){
const err102 = {instancePath:instancePath+"/transactions/" + i4+"/chargedAmount",schemaPath:"#/properties/transactions/items/properties/chargedAmount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.chargedAmount.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
if(data101.amount !== undefined){
let data102 = data101.amount;
if((!((typeof data102 == "number") && (isFinite(data102)))) && (data102 !== null)){
const err103 = {instancePath:instancePath+"/transactions/" + i4+"/chargedAmount/amount",schemaPath:"#/properties/transactions/items/properties/chargedAmount/properties/amount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.chargedAmount.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
}
if(data96.refundedAmount !== undefined){
let data103 = data96.refundedAmount;
if((!(data103 && typeof data103 == "object" && !Array.isArray(data103))) && (data103 !== null)){
const err104 = {instancePath:instancePath+"/transactions/" + i4+"/refundedAmount",schemaPath:"#/properties/transactions/items/properties/refundedAmount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.refundedAmount.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.amount !== undefined){
let data104 = data103.amount;
if((!((typeof data104 == "number") && (isFinite(data104)))) && (data104 !== null)){
const err105 = {instancePath:instancePath+"/transactions/" + i4+"/refundedAmount/amount",schemaPath:"#/properties/transactions/items/properties/refundedAmount/properties/amount/type",keyword:"type",params:{type: schema11.properties.transactions.items.properties.refundedAmount.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
}
}
else {
const err106 = {instancePath:instancePath+"/transactions/" + i4,schemaPath:"#/properties/transactions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data.payments !== undefined){
let data105 = data.payments;
if((!(Array.isArray(data105))) && (data105 !== null)){
const err107 = {instancePath:instancePath+"/payments",schemaPath:"#/properties/payments/type",keyword:"type",params:{type: schema11.properties.payments.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(Array.isArray(data105)){
const len5 = data105.length;
for(let i5=0; i5<len5; i5++){
let data106 = data105[i5];
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
if(data106.gateway !== undefined){
let data107 = data106.gateway;
if((typeof data107 !== "string") && (data107 !== null)){
const err108 = {instancePath:instancePath+"/payments/" + i5+"/gateway",schemaPath:"#/properties/payments/items/properties/gateway/type",keyword:"type",params:{type: schema11.properties.payments.items.properties.gateway.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data106.isActive !== undefined){
let data108 = data106.isActive;
if((typeof data108 !== "boolean") && (data108 !== null)){
const err109 = {instancePath:instancePath+"/payments/" + i5+"/isActive",schemaPath:"#/properties/payments/items/properties/isActive/type",keyword:"type",params:{type: schema11.properties.payments.items.properties.isActive.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/payments/" + i5,schemaPath:"#/properties/payments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
}
if(data.total !== undefined){
let data109 = data.total;
if((!(data109 && typeof data109 == "object" && !Array.isArray(data109))) && (data109 !== null)){
const err111 = {instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: schema11.properties.total.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
if(data109.gross !== undefined){
let data110 = data109.gross;
if((!(data110 && typeof data110 == "object" && !Array.isArray(data110))) && (data110 !== null)){
const err112 = {instancePath:instancePath+"/total/gross",schemaPath:"#/properties/total/properties/gross/type",keyword:"type",params:{type: schema11.properties.total.properties.gross.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
if(data110.amount !== undefined){
let data111 = data110.amount;
if((!((typeof data111 == "number") && (isFinite(data111)))) && (data111 !== null)){
const err113 = {instancePath:instancePath+"/total/gross/amount",schemaPath:"#/properties/total/properties/gross/properties/amount/type",keyword:"type",params:{type: schema11.properties.total.properties.gross.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data110.currency !== undefined){
let data112 = data110.currency;
if((typeof data112 !== "string") && (data112 !== null)){
const err114 = {instancePath:instancePath+"/total/gross/currency",schemaPath:"#/properties/total/properties/gross/properties/currency/type",keyword:"type",params:{type: schema11.properties.total.properties.gross.properties.currency.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
}
}
}
if(data.totalCharged !== undefined){
let data113 = data.totalCharged;
if((!(data113 && typeof data113 == "object" && !Array.isArray(data113))) && (data113 !== null)){
const err115 = {instancePath:instancePath+"/totalCharged",schemaPath:"#/properties/totalCharged/type",keyword:"type",params:{type: schema11.properties.totalCharged.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
if(data113.amount !== undefined){
let data114 = data113.amount;
if((!((typeof data114 == "number") && (isFinite(data114)))) && (data114 !== null)){
const err116 = {instancePath:instancePath+"/totalCharged/amount",schemaPath:"#/properties/totalCharged/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalCharged.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
}
if(data.totalAuthorized !== undefined){
let data115 = data.totalAuthorized;
if((!(data115 && typeof data115 == "object" && !Array.isArray(data115))) && (data115 !== null)){
const err117 = {instancePath:instancePath+"/totalAuthorized",schemaPath:"#/properties/totalAuthorized/type",keyword:"type",params:{type: schema11.properties.totalAuthorized.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
if(data115.amount !== undefined){
let data116 = data115.amount;
if((!((typeof data116 == "number") && (isFinite(data116)))) && (data116 !== null)){
const err118 = {instancePath:instancePath+"/totalAuthorized/amount",schemaPath:"#/properties/totalAuthorized/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalAuthorized.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
}
if(data.totalRefunded !== undefined){
let data117 = data.totalRefunded;
if((!(data117 && typeof data117 == "object" && !Array.isArray(data117))) && (data117 !== null)){
const err119 = {instancePath:instancePath+"/totalRefunded",schemaPath:"#/properties/totalRefunded/type",keyword:"type",params:{type: schema11.properties.totalRefunded.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
if(data117.amount !== undefined){
let data118 = data117.amount;
if((!((typeof data118 == "number") && (isFinite(data118)))) && (data118 !== null)){
const err120 = {instancePath:instancePath+"/totalRefunded/amount",schemaPath:"#/properties/totalRefunded/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalRefunded.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
}
if(data.totalGrantedRefund !== undefined){
let data119 = data.totalGrantedRefund;
if((!(data119 && typeof data119 == "object" && !Array.isArray(data119))) && (data119 !== null)){
const err121 = {instancePath:instancePath+"/totalGrantedRefund",schemaPath:"#/properties/totalGrantedRefund/type",keyword:"type",params:{type: schema11.properties.totalGrantedRefund.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
if(data119.amount !== undefined){
let data120 = data119.amount;
if((!((typeof data120 == "number") && (isFinite(data120)))) && (data120 !== null)){
const err122 = {instancePath:instancePath+"/totalGrantedRefund/amount",schemaPath:"#/properties/totalGrantedRefund/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalGrantedRefund.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
}
if(data.fulfillments !== undefined){
let data121 = data.fulfillments;
if((!(Array.isArray(data121))) && (data121 !== null)){
const err123 = {instancePath:instancePath+"/fulfillments",schemaPath:"#/properties/fulfillments/type",keyword:"type",params:{type: schema11.properties.fulfillments.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(Array.isArray(data121)){
const len6 = data121.length;
for(let i6=0; i6<len6; i6++){
let data122 = data121[i6];
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
if(data122.id === undefined){
const err124 = {instancePath:instancePath+"/fulfillments/" + i6,schemaPath:"#/properties/fulfillments/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data122.id !== undefined){
let data123 = data122.id;
if(typeof data123 === "string"){
if(func2(data123) < 1){
const err125 = {instancePath:instancePath+"/fulfillments/" + i6+"/id",schemaPath:"#/properties/fulfillments/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/fulfillments/" + i6+"/id",schemaPath:"#/properties/fulfillments/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data122.status !== undefined){
let data124 = data122.status;
if((typeof data124 !== "string") && (data124 !== null)){
const err127 = {instancePath:instancePath+"/fulfillments/" + i6+"/status",schemaPath:"#/properties/fulfillments/items/properties/status/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.status.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data122.trackingNumber !== undefined){
let data125 = data122.trackingNumber;
if((typeof data125 !== "string") && (data125 !== null)){
const err128 = {instancePath:instancePath+"/fulfillments/" + i6+"/trackingNumber",schemaPath:"#/properties/fulfillments/items/properties/trackingNumber/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.trackingNumber.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data122.created !== undefined){
let data126 = data122.created;
if((typeof data126 !== "string") && (data126 !== null)){
const err129 = {instancePath:instancePath+"/fulfillments/" + i6+"/created",schemaPath:"#/properties/fulfillments/items/properties/created/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data122.lines !== undefined){
let data127 = data122.lines;
if((!(Array.isArray(data127))) && (data127 !== null)){
const err130 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines",schemaPath:"#/properties/fulfillments/items/properties/lines/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(Array.isArray(data127)){
const len7 = data127.length;
for(let i7=0; i7<len7; i7++){
let data128 = data127[i7];
if(data128 && typeof data128 == "object" && !Array.isArray(data128)){
if(data128.quantity !== undefined){
let data129 = data128.quantity;
if((!((typeof data129 == "number") && (isFinite(data129)))) && (data129 !== null)){
const err131 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/quantity",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/quantity/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.quantity.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data128.orderLine !== undefined){
let data130 = data128.orderLine;
if((!(data130 && typeof data130 == "object" && !Array.isArray(data130))) && (data130 !== null)){
const err132 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/orderLine",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
if(data130.id !== undefined){
let data131 = data130.id;
if((typeof data131 !== "string") && (data131 !== null)){
const err133 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/orderLine/id",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/id/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data130.productSku !== undefined){
let data132 = data130.productSku;
if((typeof data132 !== "string") && (data132 !== null)){
const err134 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/orderLine/productSku",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/productSku/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.productSku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data130.productVariantId !== undefined){
let data133 = data130.productVariantId;
if((typeof data133 !== "string") && (data133 !== null)){
const err135 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/orderLine/productVariantId",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/productVariantId/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.productVariantId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data130.quantity !== undefined){
let data134 = data130.quantity;
if((!((typeof data134 == "number") && (isFinite(data134)))) && (data134 !== null)){
const err136 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7+"/orderLine/quantity",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/quantity/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.quantity.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
}
}
else {
const err137 = {instancePath:instancePath+"/fulfillments/" + i6+"/lines/" + i7,schemaPath:"#/properties/fulfillments/items/properties/lines/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err138 = {instancePath:instancePath+"/fulfillments/" + i6,schemaPath:"#/properties/fulfillments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err139 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

