// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":[],"properties":{"taxes":{"type":"array","items":{"type":"object","required":["rate"],"properties":{"rate":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"In percent.","minimum":0},"country":{"type":"string","minLength":1,"pattern":"^[A-Z]{2}$","description":"ISO 3166-1, such as DE."},"region":{"type":"string","minLength":1},"postalCodes":{"type":"object","required":["from","to"],"properties":{"from":{"type":"string","minLength":1},"to":{"type":"string","minLength":1}},"description":"As many letters of a postal code count as the bound has."},"taxClass":{"type":"string","minLength":1,"description":"The name of a tax class, or \"shipping\"."}}},"minItems":0,"description":"The first that fits counts. One without a country also fits a cart without an address."}}};
const pattern0 = new RegExp("^\\d{1,15}(\\.\\d{1,12})?$", "u");
const pattern1 = new RegExp("^[A-Z]{2}$", "u");
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.taxes !== undefined){
let data0 = data.taxes;
if(Array.isArray(data0)){
if(data0.length < 0){
const err0 = {instancePath:instancePath+"/taxes",schemaPath:"#/properties/taxes/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.rate === undefined){
const err1 = {instancePath:instancePath+"/taxes/" + i0,schemaPath:"#/properties/taxes/items/required",keyword:"required",params:{missingProperty: "rate"},message:"must have required property '"+"rate"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.rate !== undefined){
let data2 = data1.rate;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))){
const err2 = {instancePath:instancePath+"/taxes/" + i0+"/rate",schemaPath:"#/properties/taxes/items/properties/rate/type",keyword:"type",params:{type: schema11.properties.taxes.items.properties.rate.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err3 = {instancePath:instancePath+"/taxes/" + i0+"/rate",schemaPath:"#/properties/taxes/items/properties/rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err4 = {instancePath:instancePath+"/taxes/" + i0+"/rate",schemaPath:"#/properties/taxes/items/properties/rate/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data1.country !== undefined){
let data3 = data1.country;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err5 = {instancePath:instancePath+"/taxes/" + i0+"/country",schemaPath:"#/properties/taxes/items/properties/country/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern1.test(data3)){
const err6 = {instancePath:instancePath+"/taxes/" + i0+"/country",schemaPath:"#/properties/taxes/items/properties/country/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/taxes/" + i0+"/country",schemaPath:"#/properties/taxes/items/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.region !== undefined){
let data4 = data1.region;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err8 = {instancePath:instancePath+"/taxes/" + i0+"/region",schemaPath:"#/properties/taxes/items/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err9 = {instancePath:instancePath+"/taxes/" + i0+"/region",schemaPath:"#/properties/taxes/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.postalCodes !== undefined){
let data5 = data1.postalCodes;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.from === undefined){
const err10 = {instancePath:instancePath+"/taxes/" + i0+"/postalCodes",schemaPath:"#/properties/taxes/items/properties/postalCodes/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5.to === undefined){
const err11 = {instancePath:instancePath+"/taxes/" + i0+"/postalCodes",schemaPath:"#/properties/taxes/items/properties/postalCodes/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5.from !== undefined){
let data6 = data5.from;
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err12 = {instancePath:instancePath+"/taxes/" + i0+"/postalCodes/from",schemaPath:"#/properties/taxes/items/properties/postalCodes/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/taxes/" + i0+"/postalCodes/from",schemaPath:"#/properties/taxes/items/properties/postalCodes/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.to !== undefined){
let data7 = data5.to;
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err14 = {instancePath:instancePath+"/taxes/" + i0+"/postalCodes/to",schemaPath:"#/properties/taxes/items/properties/postalCodes/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/taxes/" + i0+"/postalCodes/to",schemaPath:"#/properties/taxes/items/properties/postalCodes/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err16 = {instancePath:instancePath+"/taxes/" + i0+"/postalCodes",schemaPath:"#/properties/taxes/items/properties/postalCodes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.taxClass !== undefined){
let data8 = data1.taxClass;
if(typeof data8 === "string"){
if(func2(data8) < 1){
const err17 = {instancePath:instancePath+"/taxes/" + i0+"/taxClass",schemaPath:"#/properties/taxes/items/properties/taxClass/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/taxes/" + i0+"/taxClass",schemaPath:"#/properties/taxes/items/properties/taxClass/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/taxes/" + i0,schemaPath:"#/properties/taxes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err20 = {instancePath:instancePath+"/taxes",schemaPath:"#/properties/taxes/type",keyword:"type",params:{type: "array"},message:"must be array"};
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

