// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["productVariant","warehouse"],"properties":{"productVariant":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"sku":{"type":["string","null"]},"stocks":{"type":["array","null"],"items":{"type":"object","required":["warehouse"],"properties":{"warehouse":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"slug":{"type":["string","null"]}}},"quantity":{"type":["number","null"]},"quantityAllocated":{"type":["number","null"]}}}}}},"warehouse":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"slug":{"type":["string","null"]}}}}};
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.productVariant === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "productVariant"},message:"must have required property '"+"productVariant"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.warehouse === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "warehouse"},message:"must have required property '"+"warehouse"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.productVariant !== undefined){
let data0 = data.productVariant;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err2 = {instancePath:instancePath+"/productVariant",schemaPath:"#/properties/productVariant/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err3 = {instancePath:instancePath+"/productVariant/id",schemaPath:"#/properties/productVariant/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err4 = {instancePath:instancePath+"/productVariant/id",schemaPath:"#/properties/productVariant/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.sku !== undefined){
let data2 = data0.sku;
if((typeof data2 !== "string") && (data2 !== null)){
const err5 = {instancePath:instancePath+"/productVariant/sku",schemaPath:"#/properties/productVariant/properties/sku/type",keyword:"type",params:{type: schema11.properties.productVariant.properties.sku.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.stocks !== undefined){
let data3 = data0.stocks;
if((!(Array.isArray(data3))) && (data3 !== null)){
const err6 = {instancePath:instancePath+"/productVariant/stocks",schemaPath:"#/properties/productVariant/properties/stocks/type",keyword:"type",params:{type: schema11.properties.productVariant.properties.stocks.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.warehouse === undefined){
const err7 = {instancePath:instancePath+"/productVariant/stocks/" + i0,schemaPath:"#/properties/productVariant/properties/stocks/items/required",keyword:"required",params:{missingProperty: "warehouse"},message:"must have required property '"+"warehouse"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4.warehouse !== undefined){
let data5 = data4.warehouse;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id === undefined){
const err8 = {instancePath:instancePath+"/productVariant/stocks/" + i0+"/warehouse",schemaPath:"#/properties/productVariant/properties/stocks/items/properties/warehouse/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data5.id !== undefined){
let data6 = data5.id;
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err9 = {instancePath:instancePath+"/productVariant/stocks/" + i0+"/warehouse/id",schemaPath:"#/properties/productVariant/properties/stocks/items/properties/warehouse/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/productVariant/stocks/" + i0+"/warehouse/id",schemaPath:"#/properties/productVariant/properties/stocks/items/properties/warehouse/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.slug !== undefined){
let data7 = data5.slug;
if((typeof data7 !== "string") && (data7 !== null)){
const err11 = {instancePath:instancePath+"/productVariant/stocks/" + i0+"/warehouse/slug",schemaPath:"#/properties/productVariant/properties/stocks/items/properties/warehouse/properties/slug/type",keyword:"type",params:{type: schema11.properties.productVariant.properties.stocks.items.properties.warehouse.properties.slug.type},message:"must be string,null"};
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
else {
const err12 = {instancePath:instancePath+"/productVariant/stocks/" + i0+"/warehouse",schemaPath:"#/properties/productVariant/properties/stocks/items/properties/warehouse/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.quantity !== undefined){
let data8 = data4.quantity;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (data8 !== null)){
const err13 = {instancePath:instancePath+"/productVariant/stocks/" + i0+"/quantity",schemaPath:"#/properties/productVariant/properties/stocks/items/properties/quantity/type",keyword:"type",params:{type: schema11.properties.productVariant.properties.stocks.items.properties.quantity.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.quantityAllocated !== undefined){
let data9 = data4.quantityAllocated;
if((!((typeof data9 == "number") && (isFinite(data9)))) && (data9 !== null)){
const err14 = {instancePath:instancePath+"/productVariant/stocks/" + i0+"/quantityAllocated",schemaPath:"#/properties/productVariant/properties/stocks/items/properties/quantityAllocated/type",keyword:"type",params:{type: schema11.properties.productVariant.properties.stocks.items.properties.quantityAllocated.type},message:"must be number,null"};
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
const err15 = {instancePath:instancePath+"/productVariant/stocks/" + i0,schemaPath:"#/properties/productVariant/properties/stocks/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
}
}
else {
const err16 = {instancePath:instancePath+"/productVariant",schemaPath:"#/properties/productVariant/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.warehouse !== undefined){
let data10 = data.warehouse;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.id === undefined){
const err17 = {instancePath:instancePath+"/warehouse",schemaPath:"#/properties/warehouse/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data10.id !== undefined){
let data11 = data10.id;
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err18 = {instancePath:instancePath+"/warehouse/id",schemaPath:"#/properties/warehouse/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err19 = {instancePath:instancePath+"/warehouse/id",schemaPath:"#/properties/warehouse/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data10.slug !== undefined){
let data12 = data10.slug;
if((typeof data12 !== "string") && (data12 !== null)){
const err20 = {instancePath:instancePath+"/warehouse/slug",schemaPath:"#/properties/warehouse/properties/slug/type",keyword:"type",params:{type: schema11.properties.warehouse.properties.slug.type},message:"must be string,null"};
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
else {
const err21 = {instancePath:instancePath+"/warehouse",schemaPath:"#/properties/warehouse/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

