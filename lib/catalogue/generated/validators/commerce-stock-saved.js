// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["product_id"],"properties":{"product_id":{"type":["number","string"]},"item_id":{"type":["number","string","null"]},"stock_id":{"type":["number","string","null"]},"qty":{"type":["number","string","null"]},"is_in_stock":{"type":["boolean","number","string","null"]}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.product_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "product_id"},message:"must have required property '"+"product_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.product_id !== undefined){
let data0 = data.product_id;
if((!((typeof data0 == "number") && (isFinite(data0)))) && (typeof data0 !== "string")){
const err1 = {instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type: schema11.properties.product_id.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.item_id !== undefined){
let data1 = data.item_id;
if(((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")) && (data1 !== null)){
const err2 = {instancePath:instancePath+"/item_id",schemaPath:"#/properties/item_id/type",keyword:"type",params:{type: schema11.properties.item_id.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.stock_id !== undefined){
let data2 = data.stock_id;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
const err3 = {instancePath:instancePath+"/stock_id",schemaPath:"#/properties/stock_id/type",keyword:"type",params:{type: schema11.properties.stock_id.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.qty !== undefined){
let data3 = data.qty;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
const err4 = {instancePath:instancePath+"/qty",schemaPath:"#/properties/qty/type",keyword:"type",params:{type: schema11.properties.qty.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.is_in_stock !== undefined){
let data4 = data.is_in_stock;
if((((typeof data4 !== "boolean") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "string")) && (data4 !== null)){
const err5 = {instancePath:instancePath+"/is_in_stock",schemaPath:"#/properties/is_in_stock/type",keyword:"type",params:{type: schema11.properties.is_in_stock.type},message:"must be boolean,number,string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

