// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["entity_id"],"properties":{"entity_id":{"type":["number","string"]},"order_id":{"type":["number","string","null"]},"created_at":{"type":["string","null"],"description":"UTC, as 2026-01-31 09:30:00."},"updated_at":{"type":["string","null"],"description":"UTC, as 2026-01-31 09:30:00."},"_isNew":{"type":["boolean","number","string","null"]}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.entity_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entity_id"},message:"must have required property '"+"entity_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.entity_id !== undefined){
let data0 = data.entity_id;
if((!((typeof data0 == "number") && (isFinite(data0)))) && (typeof data0 !== "string")){
const err1 = {instancePath:instancePath+"/entity_id",schemaPath:"#/properties/entity_id/type",keyword:"type",params:{type: schema11.properties.entity_id.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.order_id !== undefined){
let data1 = data.order_id;
if(((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")) && (data1 !== null)){
const err2 = {instancePath:instancePath+"/order_id",schemaPath:"#/properties/order_id/type",keyword:"type",params:{type: schema11.properties.order_id.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.created_at !== undefined){
let data2 = data.created_at;
if((typeof data2 !== "string") && (data2 !== null)){
const err3 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: schema11.properties.created_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.updated_at !== undefined){
let data3 = data.updated_at;
if((typeof data3 !== "string") && (data3 !== null)){
const err4 = {instancePath:instancePath+"/updated_at",schemaPath:"#/properties/updated_at/type",keyword:"type",params:{type: schema11.properties.updated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data._isNew !== undefined){
let data4 = data._isNew;
if((((typeof data4 !== "boolean") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "string")) && (data4 !== null)){
const err5 = {instancePath:instancePath+"/_isNew",schemaPath:"#/properties/_isNew/type",keyword:"type",params:{type: schema11.properties._isNew.type},message:"must be boolean,number,string,null"};
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

