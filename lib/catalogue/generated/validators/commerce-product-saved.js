// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["sku"],"properties":{"sku":{"type":"string","minLength":1},"id":{"type":["number","string","null"]},"name":{"type":["string","boolean","null"]},"price":{"type":["number","string","null"]},"description":{"type":["string","boolean","null"]},"type_id":{"type":["string","boolean","null"]},"created_at":{"type":["string","null"],"description":"UTC, as 2026-01-31 09:30:00."},"updated_at":{"type":["string","null"],"description":"UTC, as 2026-01-31 09:30:00."},"status":{"type":["number","string","null"]},"visibility":{"type":["number","string","null"]},"weight":{"type":["number","string","null"]},"short_description":{"type":["string","boolean","null"]},"url_key":{"type":["string","boolean","null"]},"tax_class_id":{"type":["number","string","null"]},"special_price":{"type":["number","string","null"]},"special_from_date":{"type":["string","boolean","null"]},"special_to_date":{"type":["string","boolean","null"]},"meta_title":{"type":["string","boolean","null"]},"meta_description":{"type":["string","boolean","null"]},"meta_keyword":{"type":["string","boolean","null"]},"category_ids":{"type":["array","null"],"items":{"type":["number","string"]},"description":"Where the save has set them."},"store_id":{"type":["number","string","null"],"description":"The store view it was saved in; 0 is all of them."},"_isNew":{"type":["boolean","number","string","null"]}}};
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sku === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sku"},message:"must have required property '"+"sku"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.sku !== undefined){
let data0 = data.sku;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err1 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err2 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")) && (data1 !== null)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: schema11.properties.id.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(((typeof data2 !== "string") && (typeof data2 !== "boolean")) && (data2 !== null)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema11.properties.name.type},message:"must be string,boolean,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.price !== undefined){
let data3 = data.price;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
const err5 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/type",keyword:"type",params:{type: schema11.properties.price.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.description !== undefined){
let data4 = data.description;
if(((typeof data4 !== "string") && (typeof data4 !== "boolean")) && (data4 !== null)){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema11.properties.description.type},message:"must be string,boolean,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.type_id !== undefined){
let data5 = data.type_id;
if(((typeof data5 !== "string") && (typeof data5 !== "boolean")) && (data5 !== null)){
const err7 = {instancePath:instancePath+"/type_id",schemaPath:"#/properties/type_id/type",keyword:"type",params:{type: schema11.properties.type_id.type},message:"must be string,boolean,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.created_at !== undefined){
let data6 = data.created_at;
if((typeof data6 !== "string") && (data6 !== null)){
const err8 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: schema11.properties.created_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.updated_at !== undefined){
let data7 = data.updated_at;
if((typeof data7 !== "string") && (data7 !== null)){
const err9 = {instancePath:instancePath+"/updated_at",schemaPath:"#/properties/updated_at/type",keyword:"type",params:{type: schema11.properties.updated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.status !== undefined){
let data8 = data.status;
if(((!((typeof data8 == "number") && (isFinite(data8)))) && (typeof data8 !== "string")) && (data8 !== null)){
const err10 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: schema11.properties.status.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.visibility !== undefined){
let data9 = data.visibility;
if(((!((typeof data9 == "number") && (isFinite(data9)))) && (typeof data9 !== "string")) && (data9 !== null)){
const err11 = {instancePath:instancePath+"/visibility",schemaPath:"#/properties/visibility/type",keyword:"type",params:{type: schema11.properties.visibility.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.weight !== undefined){
let data10 = data.weight;
if(((!((typeof data10 == "number") && (isFinite(data10)))) && (typeof data10 !== "string")) && (data10 !== null)){
const err12 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: schema11.properties.weight.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.short_description !== undefined){
let data11 = data.short_description;
if(((typeof data11 !== "string") && (typeof data11 !== "boolean")) && (data11 !== null)){
const err13 = {instancePath:instancePath+"/short_description",schemaPath:"#/properties/short_description/type",keyword:"type",params:{type: schema11.properties.short_description.type},message:"must be string,boolean,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.url_key !== undefined){
let data12 = data.url_key;
if(((typeof data12 !== "string") && (typeof data12 !== "boolean")) && (data12 !== null)){
const err14 = {instancePath:instancePath+"/url_key",schemaPath:"#/properties/url_key/type",keyword:"type",params:{type: schema11.properties.url_key.type},message:"must be string,boolean,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.tax_class_id !== undefined){
let data13 = data.tax_class_id;
if(((!((typeof data13 == "number") && (isFinite(data13)))) && (typeof data13 !== "string")) && (data13 !== null)){
const err15 = {instancePath:instancePath+"/tax_class_id",schemaPath:"#/properties/tax_class_id/type",keyword:"type",params:{type: schema11.properties.tax_class_id.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.special_price !== undefined){
let data14 = data.special_price;
if(((!((typeof data14 == "number") && (isFinite(data14)))) && (typeof data14 !== "string")) && (data14 !== null)){
const err16 = {instancePath:instancePath+"/special_price",schemaPath:"#/properties/special_price/type",keyword:"type",params:{type: schema11.properties.special_price.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.special_from_date !== undefined){
let data15 = data.special_from_date;
if(((typeof data15 !== "string") && (typeof data15 !== "boolean")) && (data15 !== null)){
const err17 = {instancePath:instancePath+"/special_from_date",schemaPath:"#/properties/special_from_date/type",keyword:"type",params:{type: schema11.properties.special_from_date.type},message:"must be string,boolean,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.special_to_date !== undefined){
let data16 = data.special_to_date;
if(((typeof data16 !== "string") && (typeof data16 !== "boolean")) && (data16 !== null)){
const err18 = {instancePath:instancePath+"/special_to_date",schemaPath:"#/properties/special_to_date/type",keyword:"type",params:{type: schema11.properties.special_to_date.type},message:"must be string,boolean,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.meta_title !== undefined){
let data17 = data.meta_title;
if(((typeof data17 !== "string") && (typeof data17 !== "boolean")) && (data17 !== null)){
const err19 = {instancePath:instancePath+"/meta_title",schemaPath:"#/properties/meta_title/type",keyword:"type",params:{type: schema11.properties.meta_title.type},message:"must be string,boolean,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.meta_description !== undefined){
let data18 = data.meta_description;
if(((typeof data18 !== "string") && (typeof data18 !== "boolean")) && (data18 !== null)){
const err20 = {instancePath:instancePath+"/meta_description",schemaPath:"#/properties/meta_description/type",keyword:"type",params:{type: schema11.properties.meta_description.type},message:"must be string,boolean,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.meta_keyword !== undefined){
let data19 = data.meta_keyword;
if(((typeof data19 !== "string") && (typeof data19 !== "boolean")) && (data19 !== null)){
const err21 = {instancePath:instancePath+"/meta_keyword",schemaPath:"#/properties/meta_keyword/type",keyword:"type",params:{type: schema11.properties.meta_keyword.type},message:"must be string,boolean,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.category_ids !== undefined){
let data20 = data.category_ids;
if((!(Array.isArray(data20))) && (data20 !== null)){
const err22 = {instancePath:instancePath+"/category_ids",schemaPath:"#/properties/category_ids/type",keyword:"type",params:{type: schema11.properties.category_ids.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(Array.isArray(data20)){
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
let data21 = data20[i0];
if((!((typeof data21 == "number") && (isFinite(data21)))) && (typeof data21 !== "string")){
const err23 = {instancePath:instancePath+"/category_ids/" + i0,schemaPath:"#/properties/category_ids/items/type",keyword:"type",params:{type: schema11.properties.category_ids.items.type},message:"must be number,string"};
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
if(data.store_id !== undefined){
let data22 = data.store_id;
if(((!((typeof data22 == "number") && (isFinite(data22)))) && (typeof data22 !== "string")) && (data22 !== null)){
const err24 = {instancePath:instancePath+"/store_id",schemaPath:"#/properties/store_id/type",keyword:"type",params:{type: schema11.properties.store_id.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data._isNew !== undefined){
let data23 = data._isNew;
if((((typeof data23 !== "boolean") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "string")) && (data23 !== null)){
const err25 = {instancePath:instancePath+"/_isNew",schemaPath:"#/properties/_isNew/type",keyword:"type",params:{type: schema11.properties._isNew.type},message:"must be boolean,number,string,null"};
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
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

