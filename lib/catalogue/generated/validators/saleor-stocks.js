// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"array","items":{"type":"object","required":["productVariant","warehouse"],"properties":{"productVariant":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"sku":{"type":["string","null"]}}},"warehouse":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"slug":{"type":["string","null"]}}},"quantity":{"type":["number","null"]},"quantityAllocated":{"type":["number","null"]},"gone":{"type":"boolean"}}}};
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.productVariant === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "productVariant"},message:"must have required property '"+"productVariant"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.warehouse === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "warehouse"},message:"must have required property '"+"warehouse"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.productVariant !== undefined){
let data1 = data0.productVariant;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.id === undefined){
const err2 = {instancePath:instancePath+"/" + i0+"/productVariant",schemaPath:"#/items/properties/productVariant/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err3 = {instancePath:instancePath+"/" + i0+"/productVariant/id",schemaPath:"#/items/properties/productVariant/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0+"/productVariant/id",schemaPath:"#/items/properties/productVariant/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.sku !== undefined){
let data3 = data1.sku;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/" + i0+"/productVariant/sku",schemaPath:"#/items/properties/productVariant/properties/sku/type",keyword:"type",params:{type: schema11.items.properties.productVariant.properties.sku.type},message:"must be string,null"};
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
const err6 = {instancePath:instancePath+"/" + i0+"/productVariant",schemaPath:"#/items/properties/productVariant/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.warehouse !== undefined){
let data4 = data0.warehouse;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.id === undefined){
const err7 = {instancePath:instancePath+"/" + i0+"/warehouse",schemaPath:"#/items/properties/warehouse/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4.id !== undefined){
let data5 = data4.id;
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err8 = {instancePath:instancePath+"/" + i0+"/warehouse/id",schemaPath:"#/items/properties/warehouse/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/" + i0+"/warehouse/id",schemaPath:"#/items/properties/warehouse/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.slug !== undefined){
let data6 = data4.slug;
if((typeof data6 !== "string") && (data6 !== null)){
const err10 = {instancePath:instancePath+"/" + i0+"/warehouse/slug",schemaPath:"#/items/properties/warehouse/properties/slug/type",keyword:"type",params:{type: schema11.items.properties.warehouse.properties.slug.type},message:"must be string,null"};
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
else {
const err11 = {instancePath:instancePath+"/" + i0+"/warehouse",schemaPath:"#/items/properties/warehouse/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.quantity !== undefined){
let data7 = data0.quantity;
if((!((typeof data7 == "number") && (isFinite(data7)))) && (data7 !== null)){
const err12 = {instancePath:instancePath+"/" + i0+"/quantity",schemaPath:"#/items/properties/quantity/type",keyword:"type",params:{type: schema11.items.properties.quantity.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.quantityAllocated !== undefined){
let data8 = data0.quantityAllocated;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (data8 !== null)){
const err13 = {instancePath:instancePath+"/" + i0+"/quantityAllocated",schemaPath:"#/items/properties/quantityAllocated/type",keyword:"type",params:{type: schema11.items.properties.quantityAllocated.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0.gone !== undefined){
if(typeof data0.gone !== "boolean"){
const err14 = {instancePath:instancePath+"/" + i0+"/gone",schemaPath:"#/items/properties/gone/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
else {
const err15 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

