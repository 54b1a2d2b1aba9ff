// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":[],"properties":{"taxes":{"type":"array","items":{"type":"object","required":["rate"],"properties":{"rate":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"In percent.","minimum":0},"country":{"type":"string","minLength":1,"pattern":"^[A-Z]{2}$","description":"ISO 3166-1, such as DE."},"region":{"type":"string","minLength":1},"postalCodes":{"type":"object","required":["from","to"],"properties":{"from":{"type":"string","minLength":1},"to":{"type":"string","minLength":1}},"description":"As many letters of a postal code count as the bound has."},"taxClass":{"type":"string","minLength":1,"description":"The name of a tax class, or \"shipping\"."}}},"minItems":0,"description":"The first that fits counts. One without a country also fits a cart without an address."},"shipping":{"type":"array","items":{"type":"object","required":["id","name","amount","currency"],"properties":{"id":{"type":"string","minLength":1,"pattern":"^[A-Za-z0-9_-]{1,60}$","description":"Stable: a chosen method is known by it."},"name":{"type":"string","minLength":1,"maxLength":100},"amount":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"In decimals, such as \"12.50\".","minimum":0},"currency":{"type":"string","minLength":1,"pattern":"^[A-Z]{3}$","description":"ISO 4217."},"description":{"type":"string","minLength":1,"maxLength":255},"carrier":{"type":"string","minLength":1,"maxLength":100},"service":{"type":"string","minLength":1,"maxLength":100},"minimumDays":{"type":"integer","minimum":0,"maximum":3650},"maximumDays":{"type":"integer","minimum":0,"maximum":3650},"countries":{"type":"array","items":{"type":"string","minLength":1,"pattern":"^[A-Z]{2}$","description":"ISO 3166-1, such as DE."},"minItems":1,"description":"ISO 3166-1. Without it: every country."},"region":{"type":"string","minLength":1},"postalCodes":{"type":"object","required":["from","to"],"properties":{"from":{"type":"string","minLength":1},"to":{"type":"string","minLength":1}},"description":"As many letters of a postal code count as the bound has."},"weight":{"type":"object","required":[],"properties":{"from":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"In decimals, such as \"12.50\".","minimum":0},"to":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"That much itself is outside.","minimum":0}},"description":"In kilograms. A cart whose weight is not known is outside."},"subtotal":{"type":"object","required":[],"properties":{"from":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"In decimals, such as \"12.50\".","minimum":0},"to":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"That much itself is outside.","minimum":0}},"description":"In the currency of the cart, before discounts."},"channel":{"type":"string","minLength":1,"description":"The channel of Saleor, or the store view of Adobe Commerce."}}},"minItems":0,"description":"Of each id the first that fits is offered."},"payments":{"type":"array","items":{"type":"object","required":["methods"],"properties":{"methods":{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"description":"Their codes in the store."},"skus":{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"description":"The rule holds where one of these is in the cart."},"customerGroups":{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"description":"Their ids in the store."},"countries":{"type":"array","items":{"type":"string","minLength":1,"pattern":"^[A-Z]{2}$","description":"ISO 3166-1, such as DE."},"minItems":1,"description":"ISO 3166-1. Without it: every country."},"region":{"type":"string","minLength":1},"postalCodes":{"type":"object","required":["from","to"],"properties":{"from":{"type":"string","minLength":1},"to":{"type":"string","minLength":1}},"description":"As many letters of a postal code count as the bound has."},"weight":{"type":"object","required":[],"properties":{"from":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"In decimals, such as \"12.50\".","minimum":0},"to":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"That much itself is outside.","minimum":0}},"description":"In kilograms. A cart whose weight is not known is outside."},"subtotal":{"type":"object","required":[],"properties":{"from":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"In decimals, such as \"12.50\".","minimum":0},"to":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"That much itself is outside.","minimum":0}},"description":"In the currency of the cart, before discounts."},"channel":{"type":"string","minLength":1,"description":"The channel of Saleor, or the store view of Adobe Commerce."}}},"minItems":0,"description":"A payment method that one of these fits is not offered."},"restrictions":{"type":"array","items":{"type":"object","required":["reason"],"properties":{"reason":{"type":"string","minLength":1,"maxLength":255,"description":"Shown to the shopper."},"methods":{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"description":"Their names or ids. Without it: every method."},"skus":{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"description":"The rule holds where one of these is in the cart."},"countries":{"type":"array","items":{"type":"string","minLength":1,"pattern":"^[A-Z]{2}$","description":"ISO 3166-1, such as DE."},"minItems":1,"description":"ISO 3166-1. Without it: every country."},"region":{"type":"string","minLength":1},"postalCodes":{"type":"object","required":["from","to"],"properties":{"from":{"type":"string","minLength":1},"to":{"type":"string","minLength":1}},"description":"As many letters of a postal code count as the bound has."},"weight":{"type":"object","required":[],"properties":{"from":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"In decimals, such as \"12.50\".","minimum":0},"to":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"That much itself is outside.","minimum":0}},"description":"In kilograms. A cart whose weight is not known is outside."},"subtotal":{"type":"object","required":[],"properties":{"from":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"In decimals, such as \"12.50\".","minimum":0},"to":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"That much itself is outside.","minimum":0}},"description":"In the currency of the cart, before discounts."},"channel":{"type":"string","minLength":1,"description":"The channel of Saleor, or the store view of Adobe Commerce."}}},"minItems":0,"description":"A method that one of these fits is not offered."}}};
const pattern0 = new RegExp("^\\d{1,15}(\\.\\d{1,12})?$", "u");
const pattern1 = new RegExp("^[A-Z]{2}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9_-]{1,60}$", "u");
const pattern4 = new RegExp("^[A-Z]{3}$", "u");
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
if(data.shipping !== undefined){
let data9 = data.shipping;
if(Array.isArray(data9)){
if(data9.length < 0){
const err21 = {instancePath:instancePath+"/shipping",schemaPath:"#/properties/shipping/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.id === undefined){
const err22 = {instancePath:instancePath+"/shipping/" + i1,schemaPath:"#/properties/shipping/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.name === undefined){
const err23 = {instancePath:instancePath+"/shipping/" + i1,schemaPath:"#/properties/shipping/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10.amount === undefined){
const err24 = {instancePath:instancePath+"/shipping/" + i1,schemaPath:"#/properties/shipping/items/required",keyword:"required",params:{missingProperty: "amount"},message:"must have required property '"+"amount"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10.currency === undefined){
const err25 = {instancePath:instancePath+"/shipping/" + i1,schemaPath:"#/properties/shipping/items/required",keyword:"required",params:{missingProperty: "currency"},message:"must have required property '"+"currency"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data10.id !== undefined){
let data11 = data10.id;
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err26 = {instancePath:instancePath+"/shipping/" + i1+"/id",schemaPath:"#/properties/shipping/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!pattern2.test(data11)){
const err27 = {instancePath:instancePath+"/shipping/" + i1+"/id",schemaPath:"#/properties/shipping/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,60}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,60}$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/shipping/" + i1+"/id",schemaPath:"#/properties/shipping/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.name !== undefined){
let data12 = data10.name;
if(typeof data12 === "string"){
if(func2(data12) > 100){
const err29 = {instancePath:instancePath+"/shipping/" + i1+"/name",schemaPath:"#/properties/shipping/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func2(data12) < 1){
const err30 = {instancePath:instancePath+"/shipping/" + i1+"/name",schemaPath:"#/properties/shipping/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/shipping/" + i1+"/name",schemaPath:"#/properties/shipping/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.amount !== undefined){
let data13 = data10.amount;
if((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))){
const err32 = {instancePath:instancePath+"/shipping/" + i1+"/amount",schemaPath:"#/properties/shipping/items/properties/amount/type",keyword:"type",params:{type: schema11.properties.shipping.items.properties.amount.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err33 = {instancePath:instancePath+"/shipping/" + i1+"/amount",schemaPath:"#/properties/shipping/items/properties/amount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(typeof data13 === "string"){
if(!pattern0.test(data13)){
const err34 = {instancePath:instancePath+"/shipping/" + i1+"/amount",schemaPath:"#/properties/shipping/items/properties/amount/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data10.currency !== undefined){
let data14 = data10.currency;
if(typeof data14 === "string"){
if(func2(data14) < 1){
const err35 = {instancePath:instancePath+"/shipping/" + i1+"/currency",schemaPath:"#/properties/shipping/items/properties/currency/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!pattern4.test(data14)){
const err36 = {instancePath:instancePath+"/shipping/" + i1+"/currency",schemaPath:"#/properties/shipping/items/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/shipping/" + i1+"/currency",schemaPath:"#/properties/shipping/items/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data10.description !== undefined){
let data15 = data10.description;
if(typeof data15 === "string"){
if(func2(data15) > 255){
const err38 = {instancePath:instancePath+"/shipping/" + i1+"/description",schemaPath:"#/properties/shipping/items/properties/description/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func2(data15) < 1){
const err39 = {instancePath:instancePath+"/shipping/" + i1+"/description",schemaPath:"#/properties/shipping/items/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/shipping/" + i1+"/description",schemaPath:"#/properties/shipping/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data10.carrier !== undefined){
let data16 = data10.carrier;
if(typeof data16 === "string"){
if(func2(data16) > 100){
const err41 = {instancePath:instancePath+"/shipping/" + i1+"/carrier",schemaPath:"#/properties/shipping/items/properties/carrier/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func2(data16) < 1){
const err42 = {instancePath:instancePath+"/shipping/" + i1+"/carrier",schemaPath:"#/properties/shipping/items/properties/carrier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/shipping/" + i1+"/carrier",schemaPath:"#/properties/shipping/items/properties/carrier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data10.service !== undefined){
let data17 = data10.service;
if(typeof data17 === "string"){
if(func2(data17) > 100){
const err44 = {instancePath:instancePath+"/shipping/" + i1+"/service",schemaPath:"#/properties/shipping/items/properties/service/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(func2(data17) < 1){
const err45 = {instancePath:instancePath+"/shipping/" + i1+"/service",schemaPath:"#/properties/shipping/items/properties/service/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/shipping/" + i1+"/service",schemaPath:"#/properties/shipping/items/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data10.minimumDays !== undefined){
let data18 = data10.minimumDays;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err47 = {instancePath:instancePath+"/shipping/" + i1+"/minimumDays",schemaPath:"#/properties/shipping/items/properties/minimumDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 3650 || isNaN(data18)){
const err48 = {instancePath:instancePath+"/shipping/" + i1+"/minimumDays",schemaPath:"#/properties/shipping/items/properties/minimumDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650},message:"must be <= 3650"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err49 = {instancePath:instancePath+"/shipping/" + i1+"/minimumDays",schemaPath:"#/properties/shipping/items/properties/minimumDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data10.maximumDays !== undefined){
let data19 = data10.maximumDays;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err50 = {instancePath:instancePath+"/shipping/" + i1+"/maximumDays",schemaPath:"#/properties/shipping/items/properties/maximumDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 3650 || isNaN(data19)){
const err51 = {instancePath:instancePath+"/shipping/" + i1+"/maximumDays",schemaPath:"#/properties/shipping/items/properties/maximumDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650},message:"must be <= 3650"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err52 = {instancePath:instancePath+"/shipping/" + i1+"/maximumDays",schemaPath:"#/properties/shipping/items/properties/maximumDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(data10.countries !== undefined){
let data20 = data10.countries;
if(Array.isArray(data20)){
if(data20.length < 1){
const err53 = {instancePath:instancePath+"/shipping/" + i1+"/countries",schemaPath:"#/properties/shipping/items/properties/countries/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(typeof data21 === "string"){
if(func2(data21) < 1){
const err54 = {instancePath:instancePath+"/shipping/" + i1+"/countries/" + i2,schemaPath:"#/properties/shipping/items/properties/countries/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!pattern1.test(data21)){
const err55 = {instancePath:instancePath+"/shipping/" + i1+"/countries/" + i2,schemaPath:"#/properties/shipping/items/properties/countries/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/shipping/" + i1+"/countries/" + i2,schemaPath:"#/properties/shipping/items/properties/countries/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/shipping/" + i1+"/countries",schemaPath:"#/properties/shipping/items/properties/countries/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data10.region !== undefined){
let data22 = data10.region;
if(typeof data22 === "string"){
if(func2(data22) < 1){
const err58 = {instancePath:instancePath+"/shipping/" + i1+"/region",schemaPath:"#/properties/shipping/items/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/shipping/" + i1+"/region",schemaPath:"#/properties/shipping/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data10.postalCodes !== undefined){
let data23 = data10.postalCodes;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.from === undefined){
const err60 = {instancePath:instancePath+"/shipping/" + i1+"/postalCodes",schemaPath:"#/properties/shipping/items/properties/postalCodes/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data23.to === undefined){
const err61 = {instancePath:instancePath+"/shipping/" + i1+"/postalCodes",schemaPath:"#/properties/shipping/items/properties/postalCodes/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data23.from !== undefined){
let data24 = data23.from;
if(typeof data24 === "string"){
if(func2(data24) < 1){
const err62 = {instancePath:instancePath+"/shipping/" + i1+"/postalCodes/from",schemaPath:"#/properties/shipping/items/properties/postalCodes/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/shipping/" + i1+"/postalCodes/from",schemaPath:"#/properties/shipping/items/properties/postalCodes/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data23.to !== undefined){
let data25 = data23.to;
if(typeof data25 === "string"){
if(func2(data25) < 1){
const err64 = {instancePath:instancePath+"/shipping/" + i1+"/postalCodes/to",schemaPath:"#/properties/shipping/items/properties/postalCodes/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/shipping/" + i1+"/postalCodes/to",schemaPath:"#/properties/shipping/items/properties/postalCodes/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/shipping/" + i1+"/postalCodes",schemaPath:"#/properties/shipping/items/properties/postalCodes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data10.weight !== undefined){
let data26 = data10.weight;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.from !== undefined){
let data27 = data26.from;
if((typeof data27 !== "string") && (!((typeof data27 == "number") && (isFinite(data27))))){
const err67 = {instancePath:instancePath+"/shipping/" + i1+"/weight/from",schemaPath:"#/properties/shipping/items/properties/weight/properties/from/type",keyword:"type",params:{type: schema11.properties.shipping.items.properties.weight.properties.from.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
const err68 = {instancePath:instancePath+"/shipping/" + i1+"/weight/from",schemaPath:"#/properties/shipping/items/properties/weight/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(typeof data27 === "string"){
if(!pattern0.test(data27)){
const err69 = {instancePath:instancePath+"/shipping/" + i1+"/weight/from",schemaPath:"#/properties/shipping/items/properties/weight/properties/from/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data26.to !== undefined){
let data28 = data26.to;
if((typeof data28 !== "string") && (!((typeof data28 == "number") && (isFinite(data28))))){
const err70 = {instancePath:instancePath+"/shipping/" + i1+"/weight/to",schemaPath:"#/properties/shipping/items/properties/weight/properties/to/type",keyword:"type",params:{type: schema11.properties.shipping.items.properties.weight.properties.to.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
const err71 = {instancePath:instancePath+"/shipping/" + i1+"/weight/to",schemaPath:"#/properties/shipping/items/properties/weight/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(typeof data28 === "string"){
if(!pattern0.test(data28)){
const err72 = {instancePath:instancePath+"/shipping/" + i1+"/weight/to",schemaPath:"#/properties/shipping/items/properties/weight/properties/to/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
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
else {
const err73 = {instancePath:instancePath+"/shipping/" + i1+"/weight",schemaPath:"#/properties/shipping/items/properties/weight/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data10.subtotal !== undefined){
let data29 = data10.subtotal;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.from !== undefined){
let data30 = data29.from;
if((typeof data30 !== "string") && (!((typeof data30 == "number") && (isFinite(data30))))){
const err74 = {instancePath:instancePath+"/shipping/" + i1+"/subtotal/from",schemaPath:"#/properties/shipping/items/properties/subtotal/properties/from/type",keyword:"type",params:{type: schema11.properties.shipping.items.properties.subtotal.properties.from.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
const err75 = {instancePath:instancePath+"/shipping/" + i1+"/subtotal/from",schemaPath:"#/properties/shipping/items/properties/subtotal/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(typeof data30 === "string"){
if(!pattern0.test(data30)){
const err76 = {instancePath:instancePath+"/shipping/" + i1+"/subtotal/from",schemaPath:"#/properties/shipping/items/properties/subtotal/properties/from/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
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
if(data29.to !== undefined){
let data31 = data29.to;
if((typeof data31 !== "string") && (!((typeof data31 == "number") && (isFinite(data31))))){
const err77 = {instancePath:instancePath+"/shipping/" + i1+"/subtotal/to",schemaPath:"#/properties/shipping/items/properties/subtotal/properties/to/type",keyword:"type",params:{type: schema11.properties.shipping.items.properties.subtotal.properties.to.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
const err78 = {instancePath:instancePath+"/shipping/" + i1+"/subtotal/to",schemaPath:"#/properties/shipping/items/properties/subtotal/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(typeof data31 === "string"){
if(!pattern0.test(data31)){
const err79 = {instancePath:instancePath+"/shipping/" + i1+"/subtotal/to",schemaPath:"#/properties/shipping/items/properties/subtotal/properties/to/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
}
else {
const err80 = {instancePath:instancePath+"/shipping/" + i1+"/subtotal",schemaPath:"#/properties/shipping/items/properties/subtotal/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data10.channel !== undefined){
let data32 = data10.channel;
if(typeof data32 === "string"){
if(func2(data32) < 1){
const err81 = {instancePath:instancePath+"/shipping/" + i1+"/channel",schemaPath:"#/properties/shipping/items/properties/channel/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/shipping/" + i1+"/channel",schemaPath:"#/properties/shipping/items/properties/channel/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err83 = {instancePath:instancePath+"/shipping/" + i1,schemaPath:"#/properties/shipping/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err84 = {instancePath:instancePath+"/shipping",schemaPath:"#/properties/shipping/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.payments !== undefined){
let data33 = data.payments;
if(Array.isArray(data33)){
if(data33.length < 0){
const err85 = {instancePath:instancePath+"/payments",schemaPath:"#/properties/payments/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
const len3 = data33.length;
for(let i3=0; i3<len3; i3++){
let data34 = data33[i3];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.methods === undefined){
const err86 = {instancePath:instancePath+"/payments/" + i3,schemaPath:"#/properties/payments/items/required",keyword:"required",params:{missingProperty: "methods"},message:"must have required property '"+"methods"+"'"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data34.methods !== undefined){
let data35 = data34.methods;
if(Array.isArray(data35)){
if(data35.length < 1){
const err87 = {instancePath:instancePath+"/payments/" + i3+"/methods",schemaPath:"#/properties/payments/items/properties/methods/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
const len4 = data35.length;
for(let i4=0; i4<len4; i4++){
let data36 = data35[i4];
if(typeof data36 === "string"){
if(func2(data36) < 1){
const err88 = {instancePath:instancePath+"/payments/" + i3+"/methods/" + i4,schemaPath:"#/properties/payments/items/properties/methods/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/payments/" + i3+"/methods/" + i4,schemaPath:"#/properties/payments/items/properties/methods/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/payments/" + i3+"/methods",schemaPath:"#/properties/payments/items/properties/methods/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data34.skus !== undefined){
let data37 = data34.skus;
if(Array.isArray(data37)){
if(data37.length < 1){
const err91 = {instancePath:instancePath+"/payments/" + i3+"/skus",schemaPath:"#/properties/payments/items/properties/skus/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
const len5 = data37.length;
for(let i5=0; i5<len5; i5++){
let data38 = data37[i5];
if(typeof data38 === "string"){
if(func2(data38) < 1){
const err92 = {instancePath:instancePath+"/payments/" + i3+"/skus/" + i5,schemaPath:"#/properties/payments/items/properties/skus/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/payments/" + i3+"/skus/" + i5,schemaPath:"#/properties/payments/items/properties/skus/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err94 = {instancePath:instancePath+"/payments/" + i3+"/skus",schemaPath:"#/properties/payments/items/properties/skus/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data34.customerGroups !== undefined){
let data39 = data34.customerGroups;
if(Array.isArray(data39)){
if(data39.length < 1){
const err95 = {instancePath:instancePath+"/payments/" + i3+"/customerGroups",schemaPath:"#/properties/payments/items/properties/customerGroups/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
const len6 = data39.length;
for(let i6=0; i6<len6; i6++){
let data40 = data39[i6];
if(typeof data40 === "string"){
if(func2(data40) < 1){
const err96 = {instancePath:instancePath+"/payments/" + i3+"/customerGroups/" + i6,schemaPath:"#/properties/payments/items/properties/customerGroups/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/payments/" + i3+"/customerGroups/" + i6,schemaPath:"#/properties/payments/items/properties/customerGroups/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err98 = {instancePath:instancePath+"/payments/" + i3+"/customerGroups",schemaPath:"#/properties/payments/items/properties/customerGroups/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data34.countries !== undefined){
let data41 = data34.countries;
if(Array.isArray(data41)){
if(data41.length < 1){
const err99 = {instancePath:instancePath+"/payments/" + i3+"/countries",schemaPath:"#/properties/payments/items/properties/countries/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
const len7 = data41.length;
for(let i7=0; i7<len7; i7++){
let data42 = data41[i7];
if(typeof data42 === "string"){
if(func2(data42) < 1){
const err100 = {instancePath:instancePath+"/payments/" + i3+"/countries/" + i7,schemaPath:"#/properties/payments/items/properties/countries/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(!pattern1.test(data42)){
const err101 = {instancePath:instancePath+"/payments/" + i3+"/countries/" + i7,schemaPath:"#/properties/payments/items/properties/countries/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\""};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/payments/" + i3+"/countries/" + i7,schemaPath:"#/properties/payments/items/properties/countries/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err103 = {instancePath:instancePath+"/payments/" + i3+"/countries",schemaPath:"#/properties/payments/items/properties/countries/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data34.region !== undefined){
let data43 = data34.region;
if(typeof data43 === "string"){
if(func2(data43) < 1){
const err104 = {instancePath:instancePath+"/payments/" + i3+"/region",schemaPath:"#/properties/payments/items/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/payments/" + i3+"/region",schemaPath:"#/properties/payments/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data34.postalCodes !== undefined){
let data44 = data34.postalCodes;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.from === undefined){
const err106 = {instancePath:instancePath+"/payments/" + i3+"/postalCodes",schemaPath:"#/properties/payments/items/properties/postalCodes/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data44.to === undefined){
const err107 = {instancePath:instancePath+"/payments/" + i3+"/postalCodes",schemaPath:"#/properties/payments/items/properties/postalCodes/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data44.from !== undefined){
let data45 = data44.from;
if(typeof data45 === "string"){
if(func2(data45) < 1){
const err108 = {instancePath:instancePath+"/payments/" + i3+"/postalCodes/from",schemaPath:"#/properties/payments/items/properties/postalCodes/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/payments/" + i3+"/postalCodes/from",schemaPath:"#/properties/payments/items/properties/postalCodes/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data44.to !== undefined){
let data46 = data44.to;
if(typeof data46 === "string"){
if(func2(data46) < 1){
const err110 = {instancePath:instancePath+"/payments/" + i3+"/postalCodes/to",schemaPath:"#/properties/payments/items/properties/postalCodes/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/payments/" + i3+"/postalCodes/to",schemaPath:"#/properties/payments/items/properties/postalCodes/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err112 = {instancePath:instancePath+"/payments/" + i3+"/postalCodes",schemaPath:"#/properties/payments/items/properties/postalCodes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data34.weight !== undefined){
let data47 = data34.weight;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.from !== undefined){
let data48 = data47.from;
if((typeof data48 !== "string") && (!((typeof data48 == "number") && (isFinite(data48))))){
const err113 = {instancePath:instancePath+"/payments/" + i3+"/weight/from",schemaPath:"#/properties/payments/items/properties/weight/properties/from/type",keyword:"type",params:{type: schema11.properties.payments.items.properties.weight.properties.from.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 0 || isNaN(data48)){
const err114 = {instancePath:instancePath+"/payments/" + i3+"/weight/from",schemaPath:"#/properties/payments/items/properties/weight/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(typeof data48 === "string"){
if(!pattern0.test(data48)){
const err115 = {instancePath:instancePath+"/payments/" + i3+"/weight/from",schemaPath:"#/properties/payments/items/properties/weight/properties/from/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
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
if(data47.to !== undefined){
let data49 = data47.to;
if((typeof data49 !== "string") && (!((typeof data49 == "number") && (isFinite(data49))))){
const err116 = {instancePath:instancePath+"/payments/" + i3+"/weight/to",schemaPath:"#/properties/payments/items/properties/weight/properties/to/type",keyword:"type",params:{type: schema11.properties.payments.items.properties.weight.properties.to.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
const err117 = {instancePath:instancePath+"/payments/" + i3+"/weight/to",schemaPath:"#/properties/payments/items/properties/weight/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(typeof data49 === "string"){
if(!pattern0.test(data49)){
const err118 = {instancePath:instancePath+"/payments/" + i3+"/weight/to",schemaPath:"#/properties/payments/items/properties/weight/properties/to/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
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
else {
const err119 = {instancePath:instancePath+"/payments/" + i3+"/weight",schemaPath:"#/properties/payments/items/properties/weight/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data34.subtotal !== undefined){
let data50 = data34.subtotal;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.from !== undefined){
let data51 = data50.from;
if((typeof data51 !== "string") && (!((typeof data51 == "number") && (isFinite(data51))))){
const err120 = {instancePath:instancePath+"/payments/" + i3+"/subtotal/from",schemaPath:"#/properties/payments/items/properties/subtotal/properties/from/type",keyword:"type",params:{type: schema11.properties.payments.items.properties.subtotal.properties.from.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 0 || isNaN(data51)){
const err121 = {instancePath:instancePath+"/payments/" + i3+"/subtotal/from",schemaPath:"#/properties/payments/items/properties/subtotal/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(typeof data51 === "string"){
if(!pattern0.test(data51)){
const err122 = {instancePath:instancePath+"/payments/" + i3+"/subtotal/from",schemaPath:"#/properties/payments/items/properties/subtotal/properties/from/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
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
if(data50.to !== undefined){
let data52 = data50.to;
if((typeof data52 !== "string") && (!((typeof data52 == "number") && (isFinite(data52))))){
const err123 = {instancePath:instancePath+"/payments/" + i3+"/subtotal/to",schemaPath:"#/properties/payments/items/properties/subtotal/properties/to/type",keyword:"type",params:{type: schema11.properties.payments.items.properties.subtotal.properties.to.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 0 || isNaN(data52)){
const err124 = {instancePath:instancePath+"/payments/" + i3+"/subtotal/to",schemaPath:"#/properties/payments/items/properties/subtotal/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(typeof data52 === "string"){
if(!pattern0.test(data52)){
const err125 = {instancePath:instancePath+"/payments/" + i3+"/subtotal/to",schemaPath:"#/properties/payments/items/properties/subtotal/properties/to/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
}
else {
const err126 = {instancePath:instancePath+"/payments/" + i3+"/subtotal",schemaPath:"#/properties/payments/items/properties/subtotal/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data34.channel !== undefined){
let data53 = data34.channel;
if(typeof data53 === "string"){
if(func2(data53) < 1){
const err127 = {instancePath:instancePath+"/payments/" + i3+"/channel",schemaPath:"#/properties/payments/items/properties/channel/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/payments/" + i3+"/channel",schemaPath:"#/properties/payments/items/properties/channel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/payments/" + i3,schemaPath:"#/properties/payments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath:instancePath+"/payments",schemaPath:"#/properties/payments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data.restrictions !== undefined){
let data54 = data.restrictions;
if(Array.isArray(data54)){
if(data54.length < 0){
const err131 = {instancePath:instancePath+"/restrictions",schemaPath:"#/properties/restrictions/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
const len8 = data54.length;
for(let i8=0; i8<len8; i8++){
let data55 = data54[i8];
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.reason === undefined){
const err132 = {instancePath:instancePath+"/restrictions/" + i8,schemaPath:"#/properties/restrictions/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data55.reason !== undefined){
let data56 = data55.reason;
if(typeof data56 === "string"){
if(func2(data56) > 255){
const err133 = {instancePath:instancePath+"/restrictions/" + i8+"/reason",schemaPath:"#/properties/restrictions/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(func2(data56) < 1){
const err134 = {instancePath:instancePath+"/restrictions/" + i8+"/reason",schemaPath:"#/properties/restrictions/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/restrictions/" + i8+"/reason",schemaPath:"#/properties/restrictions/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data55.methods !== undefined){
let data57 = data55.methods;
if(Array.isArray(data57)){
if(data57.length < 1){
const err136 = {instancePath:instancePath+"/restrictions/" + i8+"/methods",schemaPath:"#/properties/restrictions/items/properties/methods/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
const len9 = data57.length;
for(let i9=0; i9<len9; i9++){
let data58 = data57[i9];
if(typeof data58 === "string"){
if(func2(data58) < 1){
const err137 = {instancePath:instancePath+"/restrictions/" + i8+"/methods/" + i9,schemaPath:"#/properties/restrictions/items/properties/methods/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/restrictions/" + i8+"/methods/" + i9,schemaPath:"#/properties/restrictions/items/properties/methods/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err139 = {instancePath:instancePath+"/restrictions/" + i8+"/methods",schemaPath:"#/properties/restrictions/items/properties/methods/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data55.skus !== undefined){
let data59 = data55.skus;
if(Array.isArray(data59)){
if(data59.length < 1){
const err140 = {instancePath:instancePath+"/restrictions/" + i8+"/skus",schemaPath:"#/properties/restrictions/items/properties/skus/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
const len10 = data59.length;
for(let i10=0; i10<len10; i10++){
let data60 = data59[i10];
if(typeof data60 === "string"){
if(func2(data60) < 1){
const err141 = {instancePath:instancePath+"/restrictions/" + i8+"/skus/" + i10,schemaPath:"#/properties/restrictions/items/properties/skus/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/restrictions/" + i8+"/skus/" + i10,schemaPath:"#/properties/restrictions/items/properties/skus/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath:instancePath+"/restrictions/" + i8+"/skus",schemaPath:"#/properties/restrictions/items/properties/skus/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data55.countries !== undefined){
let data61 = data55.countries;
if(Array.isArray(data61)){
if(data61.length < 1){
const err144 = {instancePath:instancePath+"/restrictions/" + i8+"/countries",schemaPath:"#/properties/restrictions/items/properties/countries/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
const len11 = data61.length;
for(let i11=0; i11<len11; i11++){
let data62 = data61[i11];
if(typeof data62 === "string"){
if(func2(data62) < 1){
const err145 = {instancePath:instancePath+"/restrictions/" + i8+"/countries/" + i11,schemaPath:"#/properties/restrictions/items/properties/countries/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(!pattern1.test(data62)){
const err146 = {instancePath:instancePath+"/restrictions/" + i8+"/countries/" + i11,schemaPath:"#/properties/restrictions/items/properties/countries/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\""};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
else {
const err147 = {instancePath:instancePath+"/restrictions/" + i8+"/countries/" + i11,schemaPath:"#/properties/restrictions/items/properties/countries/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
else {
const err148 = {instancePath:instancePath+"/restrictions/" + i8+"/countries",schemaPath:"#/properties/restrictions/items/properties/countries/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data55.region !== undefined){
let data63 = data55.region;
if(typeof data63 === "string"){
if(func2(data63) < 1){
const err149 = {instancePath:instancePath+"/restrictions/" + i8+"/region",schemaPath:"#/properties/restrictions/items/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
else {
const err150 = {instancePath:instancePath+"/restrictions/" + i8+"/region",schemaPath:"#/properties/restrictions/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data55.postalCodes !== undefined){
let data64 = data55.postalCodes;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.from === undefined){
const err151 = {instancePath:instancePath+"/restrictions/" + i8+"/postalCodes",schemaPath:"#/properties/restrictions/items/properties/postalCodes/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data64.to === undefined){
const err152 = {instancePath:instancePath+"/restrictions/" + i8+"/postalCodes",schemaPath:"#/properties/restrictions/items/properties/postalCodes/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data64.from !== undefined){
let data65 = data64.from;
if(typeof data65 === "string"){
if(func2(data65) < 1){
const err153 = {instancePath:instancePath+"/restrictions/" + i8+"/postalCodes/from",schemaPath:"#/properties/restrictions/items/properties/postalCodes/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
else {
const err154 = {instancePath:instancePath+"/restrictions/" + i8+"/postalCodes/from",schemaPath:"#/properties/restrictions/items/properties/postalCodes/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data64.to !== undefined){
let data66 = data64.to;
if(typeof data66 === "string"){
if(func2(data66) < 1){
const err155 = {instancePath:instancePath+"/restrictions/" + i8+"/postalCodes/to",schemaPath:"#/properties/restrictions/items/properties/postalCodes/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
else {
const err156 = {instancePath:instancePath+"/restrictions/" + i8+"/postalCodes/to",schemaPath:"#/properties/restrictions/items/properties/postalCodes/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/restrictions/" + i8+"/postalCodes",schemaPath:"#/properties/restrictions/items/properties/postalCodes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data55.weight !== undefined){
let data67 = data55.weight;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.from !== undefined){
let data68 = data67.from;
if((typeof data68 !== "string") && (!((typeof data68 == "number") && (isFinite(data68))))){
const err158 = {instancePath:instancePath+"/restrictions/" + i8+"/weight/from",schemaPath:"#/properties/restrictions/items/properties/weight/properties/from/type",keyword:"type",params:{type: schema11.properties.restrictions.items.properties.weight.properties.from.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 0 || isNaN(data68)){
const err159 = {instancePath:instancePath+"/restrictions/" + i8+"/weight/from",schemaPath:"#/properties/restrictions/items/properties/weight/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(typeof data68 === "string"){
if(!pattern0.test(data68)){
const err160 = {instancePath:instancePath+"/restrictions/" + i8+"/weight/from",schemaPath:"#/properties/restrictions/items/properties/weight/properties/from/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
if(data67.to !== undefined){
let data69 = data67.to;
if((typeof data69 !== "string") && (!((typeof data69 == "number") && (isFinite(data69))))){
const err161 = {instancePath:instancePath+"/restrictions/" + i8+"/weight/to",schemaPath:"#/properties/restrictions/items/properties/weight/properties/to/type",keyword:"type",params:{type: schema11.properties.restrictions.items.properties.weight.properties.to.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 < 0 || isNaN(data69)){
const err162 = {instancePath:instancePath+"/restrictions/" + i8+"/weight/to",schemaPath:"#/properties/restrictions/items/properties/weight/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(typeof data69 === "string"){
if(!pattern0.test(data69)){
const err163 = {instancePath:instancePath+"/restrictions/" + i8+"/weight/to",schemaPath:"#/properties/restrictions/items/properties/weight/properties/to/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
}
else {
const err164 = {instancePath:instancePath+"/restrictions/" + i8+"/weight",schemaPath:"#/properties/restrictions/items/properties/weight/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data55.subtotal !== undefined){
let data70 = data55.subtotal;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.from !== undefined){
let data71 = data70.from;
if((typeof data71 !== "string") && (!((typeof data71 == "number") && (isFinite(data71))))){
const err165 = {instancePath:instancePath+"/restrictions/" + i8+"/subtotal/from",schemaPath:"#/properties/restrictions/items/properties/subtotal/properties/from/type",keyword:"type",params:{type: schema11.properties.restrictions.items.properties.subtotal.properties.from.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 < 0 || isNaN(data71)){
const err166 = {instancePath:instancePath+"/restrictions/" + i8+"/subtotal/from",schemaPath:"#/properties/restrictions/items/properties/subtotal/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(typeof data71 === "string"){
if(!pattern0.test(data71)){
const err167 = {instancePath:instancePath+"/restrictions/" + i8+"/subtotal/from",schemaPath:"#/properties/restrictions/items/properties/subtotal/properties/from/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
if(data70.to !== undefined){
let data72 = data70.to;
if((typeof data72 !== "string") && (!((typeof data72 == "number") && (isFinite(data72))))){
const err168 = {instancePath:instancePath+"/restrictions/" + i8+"/subtotal/to",schemaPath:"#/properties/restrictions/items/properties/subtotal/properties/to/type",keyword:"type",params:{type: schema11.properties.restrictions.items.properties.subtotal.properties.to.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 < 0 || isNaN(data72)){
const err169 = {instancePath:instancePath+"/restrictions/" + i8+"/subtotal/to",schemaPath:"#/properties/restrictions/items/properties/subtotal/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(typeof data72 === "string"){
if(!pattern0.test(data72)){
const err170 = {instancePath:instancePath+"/restrictions/" + i8+"/subtotal/to",schemaPath:"#/properties/restrictions/items/properties/subtotal/properties/to/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
}
else {
const err171 = {instancePath:instancePath+"/restrictions/" + i8+"/subtotal",schemaPath:"#/properties/restrictions/items/properties/subtotal/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data55.channel !== undefined){
let data73 = data55.channel;
if(typeof data73 === "string"){
if(func2(data73) < 1){
const err172 = {instancePath:instancePath+"/restrictions/" + i8+"/channel",schemaPath:"#/properties/restrictions/items/properties/channel/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/restrictions/" + i8+"/channel",schemaPath:"#/properties/restrictions/items/properties/channel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
else {
const err174 = {instancePath:instancePath+"/restrictions/" + i8,schemaPath:"#/properties/restrictions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/restrictions",schemaPath:"#/properties/restrictions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
else {
const err176 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

