// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"number":{"type":["string","null"]},"status":{"type":["string","null"]},"isPaid":{"type":["boolean","null"]},"created":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"lines":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"id":{"type":["string","null"]},"productSku":{"type":["string","null"]},"productVariantId":{"type":["string","null"]},"quantity":{"type":["number","null"]}}}},"total":{"type":["object","null"],"required":[],"properties":{"gross":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]},"currency":{"type":["string","null"]}}}}},"totalCharged":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"totalAuthorized":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"totalRefunded":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"totalGrantedRefund":{"type":["object","null"],"required":[],"properties":{"amount":{"type":["number","null"]}}},"fulfillments":{"type":["array","null"],"items":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"status":{"type":["string","null"]},"trackingNumber":{"type":["string","null"]},"created":{"type":["string","null"]},"lines":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"quantity":{"type":["number","null"]},"orderLine":{"type":["object","null"],"required":[],"properties":{"id":{"type":["string","null"]},"productSku":{"type":["string","null"]},"productVariantId":{"type":["string","null"]},"quantity":{"type":["number","null"]}}}}}}}}}}};
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
if(data.created !== undefined){
let data4 = data.created;
if((typeof data4 !== "string") && (data4 !== null)){
const err6 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: schema11.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data5 = data.updatedAt;
if((typeof data5 !== "string") && (data5 !== null)){
const err7 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.lines !== undefined){
let data6 = data.lines;
if((!(Array.isArray(data6))) && (data6 !== null)){
const err8 = {instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: schema11.properties.lines.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.id !== undefined){
let data8 = data7.id;
if((typeof data8 !== "string") && (data8 !== null)){
const err9 = {instancePath:instancePath+"/lines/" + i0+"/id",schemaPath:"#/properties/lines/items/properties/id/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.productSku !== undefined){
let data9 = data7.productSku;
if((typeof data9 !== "string") && (data9 !== null)){
const err10 = {instancePath:instancePath+"/lines/" + i0+"/productSku",schemaPath:"#/properties/lines/items/properties/productSku/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.productSku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.productVariantId !== undefined){
let data10 = data7.productVariantId;
if((typeof data10 !== "string") && (data10 !== null)){
const err11 = {instancePath:instancePath+"/lines/" + i0+"/productVariantId",schemaPath:"#/properties/lines/items/properties/productVariantId/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.productVariantId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.quantity !== undefined){
let data11 = data7.quantity;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (data11 !== null)){
const err12 = {instancePath:instancePath+"/lines/" + i0+"/quantity",schemaPath:"#/properties/lines/items/properties/quantity/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.quantity.type},message:"must be number,null"};
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
else {
const err13 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/properties/lines/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data.total !== undefined){
let data12 = data.total;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
const err14 = {instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: schema11.properties.total.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.gross !== undefined){
let data13 = data12.gross;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
const err15 = {instancePath:instancePath+"/total/gross",schemaPath:"#/properties/total/properties/gross/type",keyword:"type",params:{type: schema11.properties.total.properties.gross.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.amount !== undefined){
let data14 = data13.amount;
if((!((typeof data14 == "number") && (isFinite(data14)))) && (data14 !== null)){
const err16 = {instancePath:instancePath+"/total/gross/amount",schemaPath:"#/properties/total/properties/gross/properties/amount/type",keyword:"type",params:{type: schema11.properties.total.properties.gross.properties.amount.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data13.currency !== undefined){
let data15 = data13.currency;
if((typeof data15 !== "string") && (data15 !== null)){
const err17 = {instancePath:instancePath+"/total/gross/currency",schemaPath:"#/properties/total/properties/gross/properties/currency/type",keyword:"type",params:{type: schema11.properties.total.properties.gross.properties.currency.type},message:"must be string,null"};
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
}
}
if(data.totalCharged !== undefined){
let data16 = data.totalCharged;
if((!(data16 && typeof data16 == "object" && !Array.isArray(data16))) && (data16 !== null)){
const err18 = {instancePath:instancePath+"/totalCharged",schemaPath:"#/properties/totalCharged/type",keyword:"type",params:{type: schema11.properties.totalCharged.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.amount !== undefined){
let data17 = data16.amount;
if((!((typeof data17 == "number") && (isFinite(data17)))) && (data17 !== null)){
const err19 = {instancePath:instancePath+"/totalCharged/amount",schemaPath:"#/properties/totalCharged/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalCharged.properties.amount.type},message:"must be number,null"};
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
}
if(data.totalAuthorized !== undefined){
let data18 = data.totalAuthorized;
if((!(data18 && typeof data18 == "object" && !Array.isArray(data18))) && (data18 !== null)){
const err20 = {instancePath:instancePath+"/totalAuthorized",schemaPath:"#/properties/totalAuthorized/type",keyword:"type",params:{type: schema11.properties.totalAuthorized.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.amount !== undefined){
let data19 = data18.amount;
if((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)){
const err21 = {instancePath:instancePath+"/totalAuthorized/amount",schemaPath:"#/properties/totalAuthorized/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalAuthorized.properties.amount.type},message:"must be number,null"};
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
if(data.totalRefunded !== undefined){
let data20 = data.totalRefunded;
if((!(data20 && typeof data20 == "object" && !Array.isArray(data20))) && (data20 !== null)){
const err22 = {instancePath:instancePath+"/totalRefunded",schemaPath:"#/properties/totalRefunded/type",keyword:"type",params:{type: schema11.properties.totalRefunded.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.amount !== undefined){
let data21 = data20.amount;
if((!((typeof data21 == "number") && (isFinite(data21)))) && (data21 !== null)){
const err23 = {instancePath:instancePath+"/totalRefunded/amount",schemaPath:"#/properties/totalRefunded/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalRefunded.properties.amount.type},message:"must be number,null"};
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
if(data.totalGrantedRefund !== undefined){
let data22 = data.totalGrantedRefund;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
const err24 = {instancePath:instancePath+"/totalGrantedRefund",schemaPath:"#/properties/totalGrantedRefund/type",keyword:"type",params:{type: schema11.properties.totalGrantedRefund.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.amount !== undefined){
let data23 = data22.amount;
if((!((typeof data23 == "number") && (isFinite(data23)))) && (data23 !== null)){
const err25 = {instancePath:instancePath+"/totalGrantedRefund/amount",schemaPath:"#/properties/totalGrantedRefund/properties/amount/type",keyword:"type",params:{type: schema11.properties.totalGrantedRefund.properties.amount.type},message:"must be number,null"};
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
if(data.fulfillments !== undefined){
let data24 = data.fulfillments;
if((!(Array.isArray(data24))) && (data24 !== null)){
const err26 = {instancePath:instancePath+"/fulfillments",schemaPath:"#/properties/fulfillments/type",keyword:"type",params:{type: schema11.properties.fulfillments.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Array.isArray(data24)){
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
let data25 = data24[i1];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.id === undefined){
const err27 = {instancePath:instancePath+"/fulfillments/" + i1,schemaPath:"#/properties/fulfillments/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data25.id !== undefined){
let data26 = data25.id;
if(typeof data26 === "string"){
if(func2(data26) < 1){
const err28 = {instancePath:instancePath+"/fulfillments/" + i1+"/id",schemaPath:"#/properties/fulfillments/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/fulfillments/" + i1+"/id",schemaPath:"#/properties/fulfillments/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data25.status !== undefined){
let data27 = data25.status;
if((typeof data27 !== "string") && (data27 !== null)){
const err30 = {instancePath:instancePath+"/fulfillments/" + i1+"/status",schemaPath:"#/properties/fulfillments/items/properties/status/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.status.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data25.trackingNumber !== undefined){
let data28 = data25.trackingNumber;
if((typeof data28 !== "string") && (data28 !== null)){
const err31 = {instancePath:instancePath+"/fulfillments/" + i1+"/trackingNumber",schemaPath:"#/properties/fulfillments/items/properties/trackingNumber/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.trackingNumber.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data25.created !== undefined){
let data29 = data25.created;
if((typeof data29 !== "string") && (data29 !== null)){
const err32 = {instancePath:instancePath+"/fulfillments/" + i1+"/created",schemaPath:"#/properties/fulfillments/items/properties/created/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data25.lines !== undefined){
let data30 = data25.lines;
if((!(Array.isArray(data30))) && (data30 !== null)){
const err33 = {instancePath:instancePath+"/fulfillments/" + i1+"/lines",schemaPath:"#/properties/fulfillments/items/properties/lines/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(Array.isArray(data30)){
const len2 = data30.length;
for(let i2=0; i2<len2; i2++){
let data31 = data30[i2];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.quantity !== undefined){
let data32 = data31.quantity;
if((!((typeof data32 == "number") && (isFinite(data32)))) && (data32 !== null)){
const err34 = {instancePath:instancePath+"/fulfillments/" + i1+"/lines/" + i2+"/quantity",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/quantity/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.quantity.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data31.orderLine !== undefined){
let data33 = data31.orderLine;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
const err35 = {instancePath:instancePath+"/fulfillments/" + i1+"/lines/" + i2+"/orderLine",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.id !== undefined){
let data34 = data33.id;
if((typeof data34 !== "string") && (data34 !== null)){
const err36 = {instancePath:instancePath+"/fulfillments/" + i1+"/lines/" + i2+"/orderLine/id",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/id/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data33.productSku !== undefined){
let data35 = data33.productSku;
if((typeof data35 !== "string") && (data35 !== null)){
const err37 = {instancePath:instancePath+"/fulfillments/" + i1+"/lines/" + i2+"/orderLine/productSku",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/productSku/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.productSku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data33.productVariantId !== undefined){
let data36 = data33.productVariantId;
if((typeof data36 !== "string") && (data36 !== null)){
const err38 = {instancePath:instancePath+"/fulfillments/" + i1+"/lines/" + i2+"/orderLine/productVariantId",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/productVariantId/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.productVariantId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data33.quantity !== undefined){
let data37 = data33.quantity;
if((!((typeof data37 == "number") && (isFinite(data37)))) && (data37 !== null)){
const err39 = {instancePath:instancePath+"/fulfillments/" + i1+"/lines/" + i2+"/orderLine/quantity",schemaPath:"#/properties/fulfillments/items/properties/lines/items/properties/orderLine/properties/quantity/type",keyword:"type",params:{type: schema11.properties.fulfillments.items.properties.lines.items.properties.orderLine.properties.quantity.type},message:"must be number,null"};
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
}
else {
const err40 = {instancePath:instancePath+"/fulfillments/" + i1+"/lines/" + i2,schemaPath:"#/properties/fulfillments/items/properties/lines/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
}
else {
const err41 = {instancePath:instancePath+"/fulfillments/" + i1,schemaPath:"#/properties/fulfillments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

