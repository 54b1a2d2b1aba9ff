// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["lines","shipping"],"properties":{"lines":{"type":"array","items":{"type":"object","required":["net","gross","rate"],"properties":{"net":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"Without tax.","minimum":0},"gross":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"With tax.","minimum":0},"rate":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"In percent.","minimum":0}}},"minItems":0},"shipping":{"type":"object","required":["net","gross","rate"],"properties":{"net":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"Without tax.","minimum":0},"gross":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"With tax.","minimum":0},"rate":{"type":["string","number"],"pattern":"^\\d{1,15}(\\.\\d{1,12})?$","description":"In percent.","minimum":0}}}}};
const pattern0 = new RegExp("^\\d{1,15}(\\.\\d{1,12})?$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.lines === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lines"},message:"must have required property '"+"lines"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.shipping === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shipping"},message:"must have required property '"+"shipping"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.lines !== undefined){
let data0 = data.lines;
if(Array.isArray(data0)){
if(data0.length < 0){
const err2 = {instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.net === undefined){
const err3 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/properties/lines/items/required",keyword:"required",params:{missingProperty: "net"},message:"must have required property '"+"net"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.gross === undefined){
const err4 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/properties/lines/items/required",keyword:"required",params:{missingProperty: "gross"},message:"must have required property '"+"gross"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.rate === undefined){
const err5 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/properties/lines/items/required",keyword:"required",params:{missingProperty: "rate"},message:"must have required property '"+"rate"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.net !== undefined){
let data2 = data1.net;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))){
const err6 = {instancePath:instancePath+"/lines/" + i0+"/net",schemaPath:"#/properties/lines/items/properties/net/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.net.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/lines/" + i0+"/net",schemaPath:"#/properties/lines/items/properties/net/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err8 = {instancePath:instancePath+"/lines/" + i0+"/net",schemaPath:"#/properties/lines/items/properties/net/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data1.gross !== undefined){
let data3 = data1.gross;
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err9 = {instancePath:instancePath+"/lines/" + i0+"/gross",schemaPath:"#/properties/lines/items/properties/gross/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.gross.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/lines/" + i0+"/gross",schemaPath:"#/properties/lines/items/properties/gross/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err11 = {instancePath:instancePath+"/lines/" + i0+"/gross",schemaPath:"#/properties/lines/items/properties/gross/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
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
if(data1.rate !== undefined){
let data4 = data1.rate;
if((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))){
const err12 = {instancePath:instancePath+"/lines/" + i0+"/rate",schemaPath:"#/properties/lines/items/properties/rate/type",keyword:"type",params:{type: schema11.properties.lines.items.properties.rate.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/lines/" + i0+"/rate",schemaPath:"#/properties/lines/items/properties/rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err14 = {instancePath:instancePath+"/lines/" + i0+"/rate",schemaPath:"#/properties/lines/items/properties/rate/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
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
}
else {
const err15 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/properties/lines/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err16 = {instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.shipping !== undefined){
let data5 = data.shipping;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.net === undefined){
const err17 = {instancePath:instancePath+"/shipping",schemaPath:"#/properties/shipping/required",keyword:"required",params:{missingProperty: "net"},message:"must have required property '"+"net"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5.gross === undefined){
const err18 = {instancePath:instancePath+"/shipping",schemaPath:"#/properties/shipping/required",keyword:"required",params:{missingProperty: "gross"},message:"must have required property '"+"gross"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data5.rate === undefined){
const err19 = {instancePath:instancePath+"/shipping",schemaPath:"#/properties/shipping/required",keyword:"required",params:{missingProperty: "rate"},message:"must have required property '"+"rate"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data5.net !== undefined){
let data6 = data5.net;
if((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))){
const err20 = {instancePath:instancePath+"/shipping/net",schemaPath:"#/properties/shipping/properties/net/type",keyword:"type",params:{type: schema11.properties.shipping.properties.net.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err21 = {instancePath:instancePath+"/shipping/net",schemaPath:"#/properties/shipping/properties/net/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
const err22 = {instancePath:instancePath+"/shipping/net",schemaPath:"#/properties/shipping/properties/net/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
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
if(data5.gross !== undefined){
let data7 = data5.gross;
if((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))){
const err23 = {instancePath:instancePath+"/shipping/gross",schemaPath:"#/properties/shipping/properties/gross/type",keyword:"type",params:{type: schema11.properties.shipping.properties.gross.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err24 = {instancePath:instancePath+"/shipping/gross",schemaPath:"#/properties/shipping/properties/gross/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(typeof data7 === "string"){
if(!pattern0.test(data7)){
const err25 = {instancePath:instancePath+"/shipping/gross",schemaPath:"#/properties/shipping/properties/gross/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
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
if(data5.rate !== undefined){
let data8 = data5.rate;
if((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))){
const err26 = {instancePath:instancePath+"/shipping/rate",schemaPath:"#/properties/shipping/properties/rate/type",keyword:"type",params:{type: schema11.properties.shipping.properties.rate.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err27 = {instancePath:instancePath+"/shipping/rate",schemaPath:"#/properties/shipping/properties/rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
const err28 = {instancePath:instancePath+"/shipping/rate",schemaPath:"#/properties/shipping/properties/rate/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,12})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,12})?$"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
else {
const err29 = {instancePath:instancePath+"/shipping",schemaPath:"#/properties/shipping/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

