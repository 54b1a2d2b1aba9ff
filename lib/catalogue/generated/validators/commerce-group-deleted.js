// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["customer_group_id"],"properties":{"customer_group_id":{"type":["number","string"]},"customer_group_code":{"type":["string","null"]},"tax_class_id":{"type":["number","string","null"]}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.customer_group_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customer_group_id"},message:"must have required property '"+"customer_group_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.customer_group_id !== undefined){
let data0 = data.customer_group_id;
if((!((typeof data0 == "number") && (isFinite(data0)))) && (typeof data0 !== "string")){
const err1 = {instancePath:instancePath+"/customer_group_id",schemaPath:"#/properties/customer_group_id/type",keyword:"type",params:{type: schema11.properties.customer_group_id.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.customer_group_code !== undefined){
let data1 = data.customer_group_code;
if((typeof data1 !== "string") && (data1 !== null)){
const err2 = {instancePath:instancePath+"/customer_group_code",schemaPath:"#/properties/customer_group_code/type",keyword:"type",params:{type: schema11.properties.customer_group_code.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.tax_class_id !== undefined){
let data2 = data.tax_class_id;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
const err3 = {instancePath:instancePath+"/tax_class_id",schemaPath:"#/properties/tax_class_id/type",keyword:"type",params:{type: schema11.properties.tax_class_id.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

