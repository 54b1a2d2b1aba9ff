// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":[],"properties":{"parent_id":{"type":["number","string","null"]},"customer_id":{"type":["number","string","null"]},"firstname":{"type":["string","null"]},"lastname":{"type":["string","null"]},"company":{"type":["string","null"]},"street":{"type":["string","null"]},"city":{"type":["string","null"]},"region":{"type":["string","null"]},"postcode":{"type":["string","null"]},"country_id":{"type":["string","null"]},"telephone":{"type":["string","null"]},"vat_id":{"type":["string","null"]},"is_default_billing":{"type":["boolean","number","string","null"]},"is_default_shipping":{"type":["boolean","number","string","null"]},"subscriber_status":{"type":["number","string","null"]}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.parent_id !== undefined){
let data0 = data.parent_id;
if(((!((typeof data0 == "number") && (isFinite(data0)))) && (typeof data0 !== "string")) && (data0 !== null)){
const err0 = {instancePath:instancePath+"/parent_id",schemaPath:"#/properties/parent_id/type",keyword:"type",params:{type: schema11.properties.parent_id.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.customer_id !== undefined){
let data1 = data.customer_id;
if(((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")) && (data1 !== null)){
const err1 = {instancePath:instancePath+"/customer_id",schemaPath:"#/properties/customer_id/type",keyword:"type",params:{type: schema11.properties.customer_id.type},message:"must be number,string,null"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.firstname !== undefined){
let data2 = data.firstname;
if((typeof data2 !== "string") && (data2 !== null)){
const err2 = {instancePath:instancePath+"/firstname",schemaPath:"#/properties/firstname/type",keyword:"type",params:{type: schema11.properties.firstname.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.lastname !== undefined){
let data3 = data.lastname;
if((typeof data3 !== "string") && (data3 !== null)){
const err3 = {instancePath:instancePath+"/lastname",schemaPath:"#/properties/lastname/type",keyword:"type",params:{type: schema11.properties.lastname.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.company !== undefined){
let data4 = data.company;
if((typeof data4 !== "string") && (data4 !== null)){
const err4 = {instancePath:instancePath+"/company",schemaPath:"#/properties/company/type",keyword:"type",params:{type: schema11.properties.company.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.street !== undefined){
let data5 = data.street;
if((typeof data5 !== "string") && (data5 !== null)){
const err5 = {instancePath:instancePath+"/street",schemaPath:"#/properties/street/type",keyword:"type",params:{type: schema11.properties.street.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.city !== undefined){
let data6 = data.city;
if((typeof data6 !== "string") && (data6 !== null)){
const err6 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: schema11.properties.city.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.region !== undefined){
let data7 = data.region;
if((typeof data7 !== "string") && (data7 !== null)){
const err7 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: schema11.properties.region.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.postcode !== undefined){
let data8 = data.postcode;
if((typeof data8 !== "string") && (data8 !== null)){
const err8 = {instancePath:instancePath+"/postcode",schemaPath:"#/properties/postcode/type",keyword:"type",params:{type: schema11.properties.postcode.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.country_id !== undefined){
let data9 = data.country_id;
if((typeof data9 !== "string") && (data9 !== null)){
const err9 = {instancePath:instancePath+"/country_id",schemaPath:"#/properties/country_id/type",keyword:"type",params:{type: schema11.properties.country_id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.telephone !== undefined){
let data10 = data.telephone;
if((typeof data10 !== "string") && (data10 !== null)){
const err10 = {instancePath:instancePath+"/telephone",schemaPath:"#/properties/telephone/type",keyword:"type",params:{type: schema11.properties.telephone.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.vat_id !== undefined){
let data11 = data.vat_id;
if((typeof data11 !== "string") && (data11 !== null)){
const err11 = {instancePath:instancePath+"/vat_id",schemaPath:"#/properties/vat_id/type",keyword:"type",params:{type: schema11.properties.vat_id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.is_default_billing !== undefined){
let data12 = data.is_default_billing;
if((((typeof data12 !== "boolean") && (!((typeof data12 == "number") && (isFinite(data12))))) && (typeof data12 !== "string")) && (data12 !== null)){
const err12 = {instancePath:instancePath+"/is_default_billing",schemaPath:"#/properties/is_default_billing/type",keyword:"type",params:{type: schema11.properties.is_default_billing.type},message:"must be boolean,number,string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.is_default_shipping !== undefined){
let data13 = data.is_default_shipping;
if((((typeof data13 !== "boolean") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "string")) && (data13 !== null)){
const err13 = {instancePath:instancePath+"/is_default_shipping",schemaPath:"#/properties/is_default_shipping/type",keyword:"type",params:{type: schema11.properties.is_default_shipping.type},message:"must be boolean,number,string,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.subscriber_status !== undefined){
let data14 = data.subscriber_status;
if(((!((typeof data14 == "number") && (isFinite(data14)))) && (typeof data14 !== "string")) && (data14 !== null)){
const err14 = {instancePath:instancePath+"/subscriber_status",schemaPath:"#/properties/subscriber_status/type",keyword:"type",params:{type: schema11.properties.subscriber_status.type},message:"must be number,string,null"};
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
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

